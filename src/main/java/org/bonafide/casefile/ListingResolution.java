package org.bonafide.casefile;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bonafide.marketplace.Listing;
import org.bonafide.marketplace.MarketplaceClient;
import org.bonafide.marketplace.Resolved;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Asks the marketplace what a case's listing is, and keeps the answer word for word. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class ListingResolution {

    private final CaseService cases;
    private final MarketplaceClient marketplace;
    private final ResolutionAhead ahead;
    private final JsonMapper json;
    private final JdbcClient jdbc;

    ListingResolution(
            CaseService cases, MarketplaceClient marketplace, ResolutionAhead ahead, JsonMapper json, JdbcClient jdbc) {
        this.cases = cases;
        this.marketplace = marketplace;
        this.ahead = ahead;
        this.json = json;
        this.jdbc = jdbc;
    }

    /**
     * Whether there is a listing to take down. An address that the marketplace doesn't know is as good as a listing that
     * is gone; one that is down only because of another case of ours may come back, so it still is to be judged.
     */
    public boolean resolve(UUID caseId) {
        CaseFile file = cases.get(caseId);
        if (file.state() != CaseState.OPENED) {
            return file.state() != CaseState.GONE;
        }
        Optional<Listing> found =
                ahead.take(caseId).map(Resolved::listing).orElseGet(() -> marketplace.resolve(file.url()));
        found.ifPresentOrElse(
                listing -> cases.setListing(caseId, resolved(listing), json.writeValueAsString(listing)),
                () -> cases.setListingUnknown(
                        caseId, json.writeValueAsString(Map.of("url", file.url(), "state", "UNKNOWN"))));
        return found.filter(l -> l.isLive() || removedByUs(l)).isPresent();
    }

    private boolean removedByUs(Listing listing) {
        return listing.state() == Listing.State.REMOVED
                && jdbc.sql("select exists (select 1 from infringement_case where listing_id = ? and listing_removed)")
                        .param(listing.id())
                        .query(Boolean.class)
                        .single();
    }

    private static CaseService.ResolvedListing resolved(Listing listing) {
        Listing.Price price = listing.price();
        return new CaseService.ResolvedListing(
                listing.id(),
                listing.title(),
                price == null ? null : price.amount(),
                price == null ? null : price.currency(),
                listing.category(),
                listing.language(),
                listing.unitsSold(),
                listing.seller().id(),
                listing.seller().name(),
                listing.seller().language());
    }
}
