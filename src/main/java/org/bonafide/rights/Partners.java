package org.bonafide.rights;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bonafide.party.Role;
import org.bonafide.party.Viewer;
import org.bonafide.platform.DomainEvent;
import org.bonafide.platform.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who may sell the genuine article, who supplies it, and where it is sold: the holder's own word. */
@Service
@Transactional
public class Partners {

    private final PartnerRepository partners;
    private final SourceRepository sources;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Partners(PartnerRepository partners, SourceRepository sources, ApplicationEventPublisher events, Clock clock) {
        this.partners = partners;
        this.sources = sources;
        this.events = events;
        this.clock = clock;
    }

    /** A seller was authorised, or what was known of it changed; {@code before} is null for a new one. */
    record SellerAuthorised(UUID subject, AuthorisedSeller before, AuthorisedSeller after) implements DomainEvent {}

    /** A supplier was named, or what was known of it changed. */
    record SupplierAuthorised(UUID subject, AuthorisedSupplier before, AuthorisedSupplier after)
            implements DomainEvent {}

    /** A place where the genuine article is sold was named. */
    record GenuineSourceRegistered(UUID subject, GenuineSource source) implements DomainEvent {}

    /** A place where the genuine article was sold is no longer named. */
    record GenuineSourceEnded(UUID subject, GenuineSource source) implements DomainEvent {}

    /** Authorises a seller; one known already gets the new name and days. */
    public void authorise(AuthorisedSeller seller, Viewer viewer) {
        mustActFor(seller.holder(), viewer);
        PartnerChecks.check(seller);
        AuthorisedSeller before = partners.put(seller, clock.instant()).orElse(null);
        if (!same(before, seller)) {
            events.publishEvent(new SellerAuthorised(seller.holder(), before, seller));
        }
    }

    /** Authorises all of them, or none. */
    public void authoriseAll(List<AuthorisedSeller> sellers, Viewer viewer) {
        sellers.forEach(s -> authorise(s, viewer));
    }

    /** Yesterday was the seller's last day. */
    public void endSeller(UUID id, Viewer viewer) {
        AuthorisedSeller s = seller(id, viewer);
        authorise(
                new AuthorisedSeller(s.id(), s.holder(), s.sellerId(), s.sellerName(), null, yesterday(), s.note()),
                viewer);
    }

    /** Names a supplier; one known already by this name gets the new contact and days. */
    public void authorise(AuthorisedSupplier supplier, Viewer viewer) {
        mustActFor(supplier.holder(), viewer);
        PartnerChecks.check(supplier);
        AuthorisedSupplier before = partners.put(supplier, clock.instant()).orElse(null);
        events.publishEvent(new SupplierAuthorised(supplier.holder(), before, supplier));
    }

    /** Yesterday was the supplier's last day. */
    public void endSupplier(UUID id, Viewer viewer) {
        AuthorisedSupplier s = partners.supplier(id)
                .filter(x -> viewer.actsFor(x.holder()))
                .orElseThrow(() -> new NotFound("supplier " + id));
        authorise(
                new AuthorisedSupplier(s.id(), s.holder(), s.name(), s.contact(), null, yesterday(), s.note()), viewer);
    }

    public void register(GenuineSource source, Viewer viewer) {
        mustActFor(source.holder(), viewer);
        PartnerChecks.check(source);
        sources.add(source);
        events.publishEvent(new GenuineSourceRegistered(source.holder(), source));
    }

    public void endSource(UUID id, Viewer viewer) {
        GenuineSource source = sources.find(id)
                .filter(x -> viewer.has(Role.COUNSEL) && viewer.actsFor(x.holder()))
                .orElseThrow(() -> new NotFound("source " + id));
        if (sources.end(id, viewer, clock.instant())) {
            events.publishEvent(new GenuineSourceEnded(source.holder(), source));
        }
    }

    AuthorisedSeller seller(UUID id, Viewer viewer) {
        return partners.seller(id)
                .filter(x -> viewer.actsFor(x.holder()))
                .orElseThrow(() -> new NotFound("seller " + id));
    }

    private LocalDate yesterday() {
        return LocalDate.now(clock).minusDays(1);
    }

    private static boolean same(AuthorisedSeller a, AuthorisedSeller b) {
        return a != null
                && new AuthorisedSeller(
                                b.id(),
                                a.holder(),
                                a.sellerId(),
                                a.sellerName(),
                                a.validFrom(),
                                a.validUntil(),
                                a.note())
                        .equals(b);
    }

    private static void mustActFor(UUID holder, Viewer viewer) {
        if (holder == null || !viewer.has(Role.COUNSEL) || !viewer.actsFor(holder)) {
            throw new NotFound("holder " + holder);
        }
    }
}
