package org.bonafide.party;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bonafide.platform.DomainEvent;
import org.bonafide.platform.Forbidden;
import org.bonafide.platform.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Powers of attorney: a principal's own counsel grants, extends and revokes them; an agent never does, for itself or for
 * others. What they let an agent see and do is in its people's {@link Viewer}, read anew for each request.
 */
@Service
@Transactional
public class Authorisations {

    private final AuthorisationRepository authorisations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Authorisations(AuthorisationRepository authorisations, ApplicationEventPublisher events, Clock clock) {
        this.authorisations = authorisations;
        this.events = events;
        this.clock = clock;
    }

    /** A principal authorised an agent. */
    record AgentAuthorised(UUID subject, Authorisation authorisation) implements DomainEvent {}

    /** The last day of a power of attorney was moved. */
    record AuthorityExtended(UUID subject, UUID authorisation, UUID agent, LocalDate before, LocalDate after)
            implements DomainEvent {}

    /** A power of attorney was ended at once. */
    record AuthorityRevoked(UUID subject, UUID authorisation, UUID agent, String reason) implements DomainEvent {}

    /** Grants it; the events belong to the history of the principal. */
    public void grant(Authorisation a, Viewer viewer) {
        mayBind(a.principal(), viewer);
        add(a, viewer.id());
    }

    void add(Authorisation a, UUID by) {
        authorisations.add(a, by, clock.instant());
        events.publishEvent(new AgentAuthorised(a.principal(), a));
    }

    /** Moves the last day. */
    public Authorisation extend(UUID id, LocalDate until, UUID document, Viewer viewer) {
        Authorisation a = own(id, viewer);
        authorisations.extend(id, until, document);
        events.publishEvent(new AuthorityExtended(a.principal(), id, a.agent(), a.validUntil(), until));
        return a;
    }

    /** Ends it at once. */
    public Authorisation revoke(UUID id, String reason, Viewer viewer) {
        Authorisation a = own(id, viewer);
        authorisations.revoke(id, viewer.id(), clock.instant());
        events.publishEvent(new AuthorityRevoked(a.principal(), id, a.agent(), reason));
        return a;
    }

    /** One of the viewer's own organisation that was not revoked. */
    public Authorisation own(UUID id, Viewer viewer) {
        Authorisation a = authorisations
                .lock(id)
                .filter(x -> x.principal().equals(viewer.organisation()))
                .orElseThrow(() -> new NotFound("authorisation " + id));
        mayBind(a.principal(), viewer);
        return a;
    }

    /** Organisations that act for rights holders, by name. */
    @Transactional(readOnly = true)
    public List<Organisation> agents() {
        return authorisations.agents();
    }

    private static void mayBind(UUID principal, Viewer viewer) {
        if (!viewer.has(Role.COUNSEL) || !principal.equals(viewer.organisation())) {
            throw new Forbidden("attorney.notPrincipal");
        }
    }
}
