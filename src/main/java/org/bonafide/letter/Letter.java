package org.bonafide.letter;

import java.time.Instant;
import java.util.UUID;

/**
 * A letter as sent, and how far it has come. The body has its secret cut out unless it still waits to be handed over.
 *
 * @param wordingVersion of the wording it was composed from; null for a letter older than the versions
 */
public record Letter(
        UUID id,
        UUID caseId,
        String kind,
        LetterDraft.Party party,
        String recipient,
        String recipientName,
        LetterDraft.Channel channel,
        String address,
        String language,
        String subject,
        String body,
        byte[] sha256,
        Instant composedAt,
        UUID organisation,
        String deliveryState,
        Instant deliveredAt,
        String proof,
        String wordingLanguage,
        Integer wordingVersion) {}
