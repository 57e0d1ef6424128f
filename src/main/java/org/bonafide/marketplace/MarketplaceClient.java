package org.bonafide.marketplace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bonafide.platform.PartnerLine;
import org.bonafide.platform.PartnerLines;
import org.bonafide.platform.PartnerLines.Partner;
import org.springframework.stereotype.Service;

/**
 * Talks to the marketplace by the contract in {@code openapi/marketplace.yaml}. Every call throws
 * {@link MarketplaceFailed} when it may succeed later and {@link MarketplaceRefused} when it will not. Every change can
 * be repeated without a further effect.
 */
@Service
public class MarketplaceClient {

    private static final int BATCH = 100;

    private final PartnerLine line;

    MarketplaceClient(PartnerLines lines, MarketplaceSettings settings) {
        Partner marketplace = new Partner("marketplace", settings.url(), settings.key(), "/sandbox/marketplace/v1");
        this.line = lines.to(marketplace, new PartnerLines.Faults() {
            @Override
            public RuntimeException failed(String message, Throwable cause) {
                return new MarketplaceFailed(message, cause);
            }

            @Override
            public RuntimeException refused(int status, String code, String detail) {
                return new MarketplaceRefused(status, code, detail);
            }
        });
    }

    /** The listing at an address; empty when the marketplace has none there. */
    public Optional<Listing> resolve(String url) {
        return resolve(List.of(url)).get(0).listing();
    }

    /** The listings at these addresses, one answer an address and in their order; any number of them. */
    public List<Resolved> resolve(List<String> urls) {
        Map<String, Listing> found = new HashMap<>();
        List<String> distinct = List.copyOf(new LinkedHashSet<>(urls));
        for (int from = 0; from < distinct.size(); from += BATCH) {
            List<String> batch = distinct.subList(from, Math.min(from + BATCH, distinct.size()));
            ListingAnswer.Found answer = line.call((http, at) -> http.post()
                    .uri(at + "/listings/resolve")
                    .body(Map.of("urls", batch))
                    .retrieve()
                    .body(ListingAnswer.Found.class));
            answer.items().forEach(item -> found.put(item.requested(), item.listing()));
        }
        return urls.stream()
                .map(url -> new Resolved(url, Optional.ofNullable(found.get(url))))
                .toList();
    }

    /** Takes the listing off the market; one that is off already stays so. */
    public void remove(String listingId, String caseReference, String reason) {
        line.call((http, at) -> http.put()
                .uri(at + "/listings/{id}/removal", listingId)
                .body(Map.of("caseReference", caseReference, "reason", reason))
                .retrieve()
                .body(ListingAnswer.class));
    }

    /** Puts the listing back on the market; refused when the seller has deleted it meanwhile. */
    public void restore(String listingId, String caseReference, String reason) {
        line.call((http, at) -> http.delete()
                .uri(
                        at + "/listings/{id}/removal?caseReference={case}&reason={reason}",
                        listingId,
                        caseReference,
                        reason)
                .retrieve()
                .body(ListingAnswer.class));
    }

    /** All that was ever sold by this listing, the newest first. */
    public List<Order> orders(String listingId) {
        List<Order> orders = new ArrayList<>();
        String after = "";
        while (after != null) {
            String from = after;
            OrderAnswer.Orders page = line.call((http, at) -> http.get()
                    .uri(at + "/listings/{id}/orders?limit=200&after={after}", listingId, from)
                    .retrieve()
                    .body(OrderAnswer.Orders.class));
            page.items().forEach(item -> orders.add(item.order()));
            after = page.next();
        }
        return orders;
    }

    /** Leaves a message in the seller's inbox on the marketplace; the same {@code messageId} again leaves no second. */
    public void tellSeller(String sellerId, String messageId, String subject, String body) {
        line.call((http, at) -> http.post()
                .uri(at + "/sellers/{id}/messages", sellerId)
                .body(Map.of("messageId", messageId, "subject", subject, "body", body))
                .retrieve()
                .body(Map.class));
    }
}
