package org.bonafide.verification;

import java.util.UUID;
import org.bonafide.platform.DomainEvent;

/**
 * A reviewer has given a verdict.
 *
 * @param subject the case
 * @param reasonCode of the refusal or the takedown; null when the notifier is asked
 * @param cure the reviewer's own words on how to cure a refusal; null for the standard ones
 */
public record NoticeVerified(
        UUID subject, Verdict outcome, String reasonCode, String cure, String questions, String note)
        implements DomainEvent {}
