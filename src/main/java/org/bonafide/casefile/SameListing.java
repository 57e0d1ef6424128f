package org.bonafide.casefile;

import java.util.Optional;
import java.util.UUID;
import org.bonafide.platform.DomainEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds out that two open cases are about one listing, named at two addresses (a short link, the mobile page), so that
 * nobody verifies it twice.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class SameListing {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    SameListing(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** This case is joined to another open one about the same listing, and will be closed. */
    public record CaseJoined(UUID subject, UUID into, String reference) implements DomainEvent {}

    private record Other(UUID id, String reference) {}

    /**
     * Joins a case whose listing is known now to the open case about the same listing and right, if there is one. A case
     * that was withdrawn, or whose listing the seller got back, takes nobody in.
     *
     * @return whether it is joined
     */
    boolean join(UUID caseId) {
        if (!alone(caseId)) {
            return reference(caseId) != null;
        }
        Optional<Other> other = other(caseId);
        other.ifPresent(o -> {
            jdbc.sql("update infringement_case set joined_to = ?, version = version + 1 where id = ?")
                    .params(o.id(), caseId)
                    .update();
            events.publishEvent(new CaseJoined(caseId, o.id(), o.reference()));
        });
        return other.isPresent();
    }

    /** Whether it may be joined yet; then no other case about that listing and right is looked at until we commit. */
    private boolean alone(UUID caseId) {
        return jdbc.sql(
                        """
                        select pg_advisory_xact_lock(hashtextextended(ip_right || '/' || listing_id, 19)), 1
                        from infringement_case where id = ? and listing_id is not null and joined_to is null
                        and closed_at is null
                        and not exists (select from withdrawal w where w.case_id = infringement_case.id)""")
                .param(caseId)
                .query((row, n) -> row.getInt(2))
                .optional()
                .isPresent();
    }

    /** The other case; it cannot be closed until the transaction ends. */
    private Optional<Other> other(UUID caseId) {
        return jdbc.sql(
                        """
                        select o.id, o.reference from infringement_case c
                        join infringement_case o on o.listing_id = c.listing_id and o.ip_right = c.ip_right
                        where c.id = ? and o.id <> c.id and o.closed_at is null and o.joined_to is null
                        and o.state <> 'RESTORED'
                        and exists (select from notice_line l where l.case_id = o.id and not exists (
                            select from withdrawal w where w.case_id = o.id and w.notice = l.notice))
                        order by o.opened_at, o.id limit 1 for share of o""")
                .param(caseId)
                .query(Other.class)
                .optional();
    }

    /** Reference of the case this one is joined to; null for none. */
    String reference(UUID caseId) {
        return jdbc.sql(
                        """
                        select o.reference from infringement_case c join infringement_case o on o.id = c.joined_to
                        where c.id = ?""")
                .param(caseId)
                .query(String.class)
                .optional()
                .orElse(null);
    }
}
