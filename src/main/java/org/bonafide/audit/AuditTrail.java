package org.bonafide.audit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.bonafide.platform.Actor;
import org.bonafide.platform.Actors;
import org.bonafide.platform.DomainEvent;
import org.bonafide.platform.Ids;
import org.bonafide.platform.PerTransaction;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes an audit event for each domain event, in the transaction of the act: gathered as they happen, linked to their
 * chains in one go before the commit, since an act on many cases has hundreds.
 */
@Component
class AuditTrail {

    /** So many are written before the commit, so that memory does not grow with the act. */
    private static final int MANY = 1_000;

    private final AuditRepository audit;
    private final JsonMapper json;
    private final Clock clock;
    private final PerTransaction<List<AuditEvent>> heard;

    AuditTrail(AuditRepository audit, JsonMapper json, Clock clock) {
        this.audit = audit;
        this.json = json;
        this.clock = clock;
        this.heard = new PerTransaction<>(ArrayList::new, this::append);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(DomainEvent event) {
        List<AuditEvent> events = heard.get();
        events.add(unlinked(event));
        if (events.size() == MANY) {
            append(events);
            events.clear();
        }
    }

    private AuditEvent unlinked(DomainEvent event) {
        Actor actor = Actors.current();
        return new AuditEvent(
                Ids.next(),
                event.subject(),
                0,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                event.getClass().getSimpleName(),
                actor.kind().name(),
                actor.id(),
                actor.name(),
                actor.wayIn().name(),
                event.ruleVersion(),
                json.writeValueAsString(event),
                null,
                null);
    }

    private void append(List<AuditEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        TreeSet<UUID> subjects = new TreeSet<>();
        events.forEach(e -> subjects.add(e.subject()));
        Map<UUID, AuditRepository.Head> heads = audit.lockHeads(subjects);
        List<AuditEvent> links = new ArrayList<>(events.size());
        for (AuditEvent event : events) {
            AuditRepository.Head head = heads.get(event.subject());
            AuditEvent link = event.linked(head.seq() + 1, head.hash());
            heads.put(link.subject(), new AuditRepository.Head(link.subject(), link.seq(), link.hash()));
            links.add(link);
        }
        audit.append(links, heads.values());
    }
}
