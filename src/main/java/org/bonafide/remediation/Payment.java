package org.bonafide.remediation;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A refund that the payment provider has paid out of the seller's deposit.
 *
 * @param id the provider's
 * @param paidAt when it was paid, however often it was asked for since
 */
record Payment(String id, BigDecimal amount, String currency, Instant paidAt) {}
