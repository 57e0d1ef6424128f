package org.bonafide.remediation;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What the law lets a deceived buyer demand: the price back, and an extra sum on top (PRC Consumer Protection Law, Art
 * 55: three times the price, at least 500 yuan).
 *
 * @param price in the currency's main unit
 * @param rule what it was reckoned by
 */
record Compensation(BigDecimal price, BigDecimal extra, String currency, Rule rule) {

    /** A multiple of the price with a minimum in the rule's currency, as the law has it on a day. */
    record Rule(String id, int version, BigDecimal multiple, BigDecimal minimum, String currency, String basis) {

        /** Null for a price in another currency, since the law's minimum cannot be converted. */
        Compensation of(BigDecimal price, String priceCurrency) {
            if (!currency.equals(priceCurrency)) {
                return null;
            }
            BigDecimal extra = price.multiply(multiple).max(minimum).setScale(2, RoundingMode.HALF_UP);
            return new Compensation(price.setScale(2, RoundingMode.HALF_UP), extra, currency, this);
        }
    }

    public BigDecimal total() {
        return price.add(extra);
    }
}
