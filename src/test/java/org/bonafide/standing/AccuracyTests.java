package org.bonafide.standing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How notifiers and sellers stand, in figures. */
class AccuracyTests {

    @Test
    void isTheShareOfTheDecidedThatWereUpheldAndNotUndone() {
        assertThat(new Accuracy(20, 19, 1).value()).isEqualTo(0.9);
    }

    @Test
    void isUnknownBeforeAnythingIsDecided() {
        assertThat(new Accuracy(0, 0, 0).value()).isNull();
    }

    @Test
    void countsTheStrikesThatWereNotCancelled() {
        assertThat(new Strikes(3, 1).inForce()).isEqualTo(2);
    }
}
