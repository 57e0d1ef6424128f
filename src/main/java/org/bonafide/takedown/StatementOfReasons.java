package org.bonafide.takedown;

import java.time.Instant;
import java.util.UUID;

/**
 * Why a listing was removed, generated from what happened: in English, and in the seller's language below it where that
 * is another.
 *
 * @param ground the law and the reason under it
 * @param facts what happened, without personal data
 * @param automatedDecision {@code NOT_AUTOMATED} where a human gave the verdict, else {@code FULLY}
 */
public record StatementOfReasons(
        UUID id,
        UUID caseId,
        String reasonCode,
        String ground,
        String facts,
        boolean automatedDetection,
        String automatedDecision,
        Instant issuedAt) {}
