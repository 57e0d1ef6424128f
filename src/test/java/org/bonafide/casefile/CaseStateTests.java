package org.bonafide.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bonafide.casefile.CaseState.APPEAL;
import static org.bonafide.casefile.CaseState.AWAITING_NOTIFIER;
import static org.bonafide.casefile.CaseState.AWAITING_VERIFICATION;
import static org.bonafide.casefile.CaseState.CLOSED;
import static org.bonafide.casefile.CaseState.COMPLAINT;
import static org.bonafide.casefile.CaseState.GONE;
import static org.bonafide.casefile.CaseState.OPENED;
import static org.bonafide.casefile.CaseState.REFUSED;
import static org.bonafide.casefile.CaseState.REMOVED;
import static org.bonafide.casefile.CaseState.RESTORED;
import static org.bonafide.casefile.CaseState.TAKEDOWN;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which state may follow which. */
class CaseStateTests {

    private static final Map<CaseState, Set<CaseState>> TABLE = Map.ofEntries(
            Map.entry(OPENED, Set.of(AWAITING_VERIFICATION, GONE, CLOSED)),
            Map.entry(AWAITING_VERIFICATION, Set.of(AWAITING_NOTIFIER, REFUSED, TAKEDOWN, CLOSED)),
            Map.entry(AWAITING_NOTIFIER, Set.of(AWAITING_VERIFICATION, CLOSED)),
            Map.entry(REFUSED, Set.of(COMPLAINT, CLOSED)),
            Map.entry(COMPLAINT, Set.of(TAKEDOWN, REFUSED, CLOSED)),
            Map.entry(TAKEDOWN, Set.of(REMOVED, CLOSED)),
            Map.entry(REMOVED, Set.of(APPEAL, CLOSED)),
            Map.entry(APPEAL, Set.of(REMOVED, RESTORED, CLOSED)),
            Map.entry(GONE, Set.of(CLOSED)),
            Map.entry(RESTORED, Set.of(CLOSED)),
            Map.entry(CLOSED, Set.of()));

    @ParameterizedTest
    @EnumSource
    void isFollowedByTheStatesOfTheTableAndNoOthers(CaseState state) {
        assertThat(state.next()).isEqualTo(TABLE.get(state));
    }

    @ParameterizedTest
    @EnumSource
    void canBeWithdrawnFromUnlessClosed(CaseState state) {
        assertThat(state.next().contains(CLOSED)).isEqualTo(state != CLOSED);
    }

    @Test
    void nothingFollowsTheEnd() {
        assertThat(CLOSED.next()).isEmpty();
    }
}
