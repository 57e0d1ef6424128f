package org.bonafide.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.bonafide.platform.Actor;
import org.bonafide.platform.Actors;
import org.bonafide.platform.DomainEvent;
import org.bonafide.platform.DomainEvents;
import org.bonafide.platform.Ids;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes an audit event for each domain event, in the transaction of the act. */
@Component
class AuditTrail {

    private final AuditRepository audit;
    private final JsonMapper json;
    private final Clock clock;

    AuditTrail(AuditRepository audit, JsonMapper json, Clock clock) {
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(DomainEvent event) {
        record(List.of(event));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(DomainEvents events) {
        record(events.events());
    }

    private void record(List<? extends DomainEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        Actor actor = Actors.current();
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        TreeSet<UUID> subjects = new TreeSet<>();
        events.forEach(e -> subjects.add(e.subject()));
        Map<UUID, AuditRepository.Head> heads = audit.lockHeads(subjects);
        List<AuditEvent> links = new ArrayList<>();
        for (DomainEvent event : events) {
            AuditEvent link = link(event, heads.get(event.subject()), actor, at);
            heads.put(link.subject(), new AuditRepository.Head(link.subject(), link.seq(), link.hash()));
            links.add(link);
        }
        audit.append(links, heads.values());
    }

    private AuditEvent link(DomainEvent event, AuditRepository.Head head, Actor actor, Instant at) {
        return new AuditEvent(
                        Ids.next(),
                        event.subject(),
                        head.seq() + 1,
                        at,
                        event.getClass().getSimpleName(),
                        actor.kind().name(),
                        actor.id(),
                        actor.name(),
                        actor.wayIn().name(),
                        event.ruleVersion(),
                        json.writeValueAsString(event),
                        head.hash(),
                        null)
                .sealed();
    }
}
