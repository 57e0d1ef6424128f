package org.bonafide.evidence;

import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.bonafide.platform.Actors;
import org.bonafide.platform.Conflict;
import org.bonafide.platform.DomainEvent;
import org.bonafide.platform.Times;
import org.bonafide.regime.DeadlineRule;
import org.bonafide.regime.DeadlineRules;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Removes uploads that were given to nothing, the only evidence that ever goes: when their time is over, or when their
 * owner says so. Name, hash and times stay.
 */
@Component
class EvidenceRemoval {

    private static final Logger LOG = LoggerFactory.getLogger(EvidenceRemoval.class);

    /** So many in one run; the next one goes on. */
    private static final int MOST = 500;

    private final EvidenceRepository files;
    private final ContentRepository contents;
    private final EvidenceUses uses;
    private final DeadlineRules rules;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    EvidenceRemoval(
            EvidenceRepository files,
            ContentRepository contents,
            EvidenceUses uses,
            DeadlineRules rules,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.files = files;
        this.contents = contents;
        this.uses = uses;
        this.rules = rules;
        this.jdbc = jdbc;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** An upload that was given to nothing was removed. */
    public record EvidenceRemoved(
            UUID subject, String name, long size, String sha256, String uploadedBy, Instant uploadedAt, String rule)
            implements DomainEvent {

        @Override
        public String ruleVersion() {
            return rule;
        }
    }

    DeadlineRule rule() {
        return rules.rule("evidenceUnused", "*");
    }

    @Scheduled(fixedDelayString = "${bonafide.evidence.removal-delay:PT1H}")
    void removeUnused() {
        DeadlineRule rule = rule();
        List<UUID> due = uses.unusedBefore(rule.before(clock.instant()), MOST);
        for (UUID id : due) {
            try {
                transaction.executeWithoutResult(t -> remove(id, rule.reference()));
            } catch (DataIntegrityViolationException givenMeanwhile) {
                LOG.debug("{} is in use", id, givenMeanwhile);
            }
        }
    }

    /** @throws Conflict if it was given to something */
    void remove(UUID id) {
        if (uses.isUsed(id)) {
            throw new Conflict("evidence.used", null, null);
        }
        try {
            transaction.executeWithoutResult(t -> remove(id, null));
        } catch (DataIntegrityViolationException givenMeanwhile) {
            throw new Conflict("evidence.used", null, null);
        }
    }

    private void remove(UUID id, String rule) {
        Evidence file = files.find(id).orElse(null);
        if (file == null) {
            return;
        }
        byte[] sha256 = HexFormat.of().parseHex(file.sha256());
        contents.lock(sha256);
        jdbc.sql(
                        """
                        insert into evidence_removed (id, sha256, name, size, owner, uploaded_by, uploaded_at,
                            removed_at, removed_by, rule)
                        select id, sha256, name, ?, owner, uploaded_by, uploaded_at, ?, ?, ? from evidence where id = ?
                        on conflict do nothing""")
                .params(file.size(), Times.at(clock), Actors.current().id(), rule, id)
                .update();
        jdbc.sql("delete from evidence where id = ?").param(id).update();
        contents.removeUnreferenced(sha256);
        events.publishEvent(new EvidenceRemoved(
                id, file.name(), file.size(), file.sha256(), file.uploadedBy(), file.uploadedAt(), rule));
    }
}
