package org.bonafide.audit;

import java.util.UUID;
import org.bonafide.party.Viewer;
import org.bonafide.platform.DomainEvent;
import org.bonafide.platform.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Verifies on somebody's demand, and records that they did and what came of it. */
@Service
class AuditVerifying {

    private final AuditVerification verification;
    private final AuditSearch search;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    AuditVerifying(
            AuditVerification verification,
            AuditSearch search,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.verification = verification;
        this.search = search;
        this.events = events;
        this.transaction = transaction;
    }

    /** A person had the chain of a case, or the whole trail, verified. */
    record TrailVerified(UUID subject, String reference, AuditVerification.Result result) implements DomainEvent {}

    /** @param reference of a case or campaign; null for the whole trail */
    AuditVerification.Result verify(String reference, Viewer viewer) {
        AuditVerification.Result result = reference == null
                ? verification.verifyAll()
                : verification.verify(search.subject(reference).orElseThrow(() -> new NotFound("case " + reference)));
        transaction.executeWithoutResult(t -> events.publishEvent(new TrailVerified(viewer.id(), reference, result)));
        return result;
    }
}
