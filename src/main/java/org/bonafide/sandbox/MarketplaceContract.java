package org.bonafide.sandbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bonafide.platform.Page;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The marketplace's side of {@code openapi/marketplace.yaml}. */
@RestController
@Sandboxed
@RequestMapping("/sandbox/marketplace/v1")
class MarketplaceContract {

    private static final int MOST_URLS = 100;

    private final SandboxMarketplace marketplace;
    private final SandboxListingRepository listings;
    private final SandboxOrderRepository orders;

    MarketplaceContract(
            SandboxMarketplace marketplace, SandboxListingRepository listings, SandboxOrderRepository orders) {
        this.marketplace = marketplace;
        this.listings = listings;
        this.orders = orders;
    }

    record Urls(List<String> urls) {}

    /** {@code unknown} are the addresses without a listing. */
    record Resolution(List<ContractListing> items, List<String> unknown) {}

    record Removal(String caseReference, String reason) {}

    record Message(String messageId, String subject, String body) {}

    record ContractOrder(
            String id,
            String listing,
            String seller,
            String buyer,
            String buyerName,
            String buyerEmail,
            String buyerLanguage,
            String amount,
            String currency,
            Instant orderedAt,
            boolean digital) {}

    @GetMapping("/listings")
    Page<ContractListing> listings(
            @RequestParam(required = false) String after, @RequestParam(defaultValue = "50") int limit) {
        int size = size(limit);
        return page(listings.page(begin(after), size + 1), size, SandboxListing::id, ContractListing::of);
    }

    @GetMapping("/listings/{id}")
    ContractListing listing(@PathVariable String id) {
        return ContractListing.of(marketplace.listing(id));
    }

    @PostMapping("/listings/resolve")
    Resolution resolve(@RequestBody Urls asked) {
        if (asked.urls() == null || asked.urls().isEmpty() || asked.urls().size() > MOST_URLS) {
            throw new ContractFault(
                    HttpStatus.UNPROCESSABLE_CONTENT, "NUMBER_OF_URLS", "Ask for 1 to " + MOST_URLS + " addresses.");
        }
        List<String> urls =
                asked.urls().stream().map(String::valueOf).distinct().toList();
        Map<String, SandboxListing> found = marketplace.resolve(urls);
        return new Resolution(
                found.entrySet().stream()
                        .map(e -> ContractListing.of(e.getKey(), e.getValue()))
                        .toList(),
                urls.stream().filter(url -> !found.containsKey(url)).toList());
    }

    @PutMapping("/listings/{id}/removal")
    ContractListing remove(@PathVariable String id, @RequestBody(required = false) Removal removal) {
        Removal why = removal == null ? new Removal(null, null) : removal;
        return ContractListing.of(marketplace.remove(id, why.caseReference(), why.reason()));
    }

    @DeleteMapping("/listings/{id}/removal")
    ContractListing restore(@PathVariable String id) {
        return ContractListing.of(marketplace.restore(id));
    }

    @GetMapping("/listings/{id}/orders")
    Page<ContractOrder> orders(
            @PathVariable String id,
            @RequestParam(required = false) String after,
            @RequestParam(defaultValue = "50") int limit) {
        marketplace.listing(id);
        int size = size(limit);
        return page(orders.ofListing(id, begin(after), size + 1), size, SandboxOrder::id, MarketplaceContract::order);
    }

    @PostMapping("/sellers/{id}/messages")
    ResponseEntity<Map<String, String>> tell(@PathVariable String id, @RequestBody Message message) {
        if (message.messageId() == null || message.subject() == null || message.body() == null) {
            throw new ContractFault(
                    HttpStatus.UNPROCESSABLE_CONTENT, "MESSAGE_INCOMPLETE", "Send messageId, subject and body.");
        }
        boolean added = marketplace.tell(id, message.messageId(), message.subject(), message.body());
        return ResponseEntity.status(added ? HttpStatus.CREATED : HttpStatus.OK)
                .body(Map.of("messageId", message.messageId(), "seller", id));
    }

    private static String begin(String after) {
        return after == null ? "" : after.replace("\u0000", "");
    }

    private static int size(int limit) {
        return Math.max(1, Math.min(limit, 200));
    }

    private static <R, T> Page<T> page(List<R> rows, int size, Function<R, String> id, Function<R, T> written) {
        List<R> shown = rows.subList(0, Math.min(size, rows.size()));
        String next = rows.size() > size ? id.apply(shown.get(size - 1)) : null;
        return new Page<>(shown.stream().map(written).toList(), next);
    }

    private static ContractOrder order(SandboxOrder order) {
        return new ContractOrder(
                order.id(),
                order.listing(),
                order.seller(),
                order.buyer(),
                order.buyerName(),
                order.buyerEmail(),
                order.buyerLanguage(),
                order.amount().toPlainString(),
                order.currency(),
                order.orderedAt(),
                order.digital());
    }
}
