package org.bonafide.remediation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompensationTests {

    private static final Compensation.Rule CRPL_55 = new Compensation.Rule(
            "crpl-55", 1, new BigDecimal("3.00"), new BigDecimal("500.00"), "CNY", "消费者权益保护法 Art 55");

    @ParameterizedTest
    @CsvSource({"80, 500.00, 580.00", "200, 600.00, 800.00", "166.66, 500.00, 666.66", "166.67, 500.01, 666.68"})
    void addsThreeTimesThePriceAndNoLessThanTheMinimum(BigDecimal price, BigDecimal extra, BigDecimal total) {
        Compensation sum = CRPL_55.of(price, "CNY");

        assertThat(sum.extra()).isEqualByComparingTo(extra);
        assertThat(sum.total()).isEqualByComparingTo(total);
    }

    @Test
    void givesNoFigureForAPriceInAnotherCurrency() {
        assertThat(CRPL_55.of(new BigDecimal("80"), "USD")).isNull();
    }
}
