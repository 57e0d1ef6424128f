package org.bonafide.sandbox;

import java.math.BigDecimal;
import java.time.Instant;

/** A purchase on the sandbox marketplace; {@code seller} and {@code currency} are the listing's. */
record SandboxOrder(
        String id,
        String listing,
        String seller,
        String buyer,
        String buyerName,
        String buyerEmail,
        String buyerLanguage,
        BigDecimal amount,
        String currency,
        Instant orderedAt,
        boolean digital) {}
