package org.bonafide.rights;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.bonafide.party.Languages;
import org.bonafide.party.Viewer;
import org.bonafide.platform.DomainEvent;
import org.bonafide.platform.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The registry: registers rights, sellers and sources, and tells what is in force. */
@Service
@Transactional
public class RightService {

    private final RightRepository rights;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RightService(RightRepository rights, ApplicationEventPublisher events, Clock clock) {
        this.rights = rights;
        this.events = events;
        this.clock = clock;
    }

    public record RightRegistered(UUID subject, Right right) implements DomainEvent {}

    public record SellerAuthorised(UUID subject, AuthorisedSeller seller) implements DomainEvent {}

    public record GenuineSourceRegistered(UUID subject, GenuineSource source) implements DomainEvent {}

    public void register(Right right) {
        rights.add(right, clock.instant());
        events.publishEvent(new RightRegistered(right.id(), right));
    }

    /** Registers an authorised seller; one known already gets the new name and end. */
    public void authorise(AuthorisedSeller seller) {
        rights.add(seller);
        events.publishEvent(new SellerAuthorised(seller.holder(), seller));
    }

    public void register(GenuineSource source) {
        rights.add(source);
        events.publishEvent(new GenuineSourceRegistered(source.holder(), source));
    }

    /** @throws NotFound if there is none, or it is not the viewer's to see */
    @Transactional(readOnly = true)
    public Right get(UUID id, Viewer viewer) {
        return rights.find(id).filter(r -> viewer.maySee(r.holder())).orElseThrow(() -> new NotFound("right " + id));
    }

    /** All rights the viewer may see, by title. */
    @Transactional(readOnly = true)
    public List<Right> visibleTo(Viewer viewer) {
        return rights.visible(viewer);
    }

    /** Those of the viewer's own organisation and principals that are in force today: a notice may rest on them. */
    @Transactional(readOnly = true)
    public List<Right> usableBy(Viewer viewer) {
        LocalDate today = LocalDate.now(clock);
        return rights.visible(viewer).stream()
                .filter(r -> viewer.holders().contains(r.holder()))
                .filter(r -> r.inForce(today))
                .toList();
    }

    @Transactional(readOnly = true)
    public List<Right> ofHolder(UUID holder) {
        return rights.ofHolder(holder);
    }

    /** Whether the right is approved and has effect in that jurisdiction on that day; false for an unknown right. */
    @Transactional(readOnly = true)
    public boolean inForce(UUID right, String jurisdiction, LocalDate day) {
        return rights.find(right)
                .map(r -> r.inForce(List.of(jurisdiction), day))
                .orElse(false);
    }

    /** Where the genuine article is sold: the reader's language first, the flagship store first within it. */
    @Transactional(readOnly = true)
    public List<GenuineSource> genuineSources(UUID holder, Locale locale) {
        return rights.sources(holder, Languages.tag(locale));
    }

    @Transactional(readOnly = true)
    public boolean isAuthorisedSeller(UUID holder, String sellerId, LocalDate day) {
        return rights.isAuthorised(holder, sellerId, day);
    }
}
