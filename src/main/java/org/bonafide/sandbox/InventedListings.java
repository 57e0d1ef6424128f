package org.bonafide.sandbox;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.bonafide.platform.Hashes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes up a listing for an address of an open host: for one address always the same. */
@Component
@Sandboxed
class InventedListings {

    private static final List<String> CATEGORIES = List.of("software", "electronics", "toys", "clothing");

    private final SandboxListingRepository listings;
    private final SandboxSellerRepository sellers;
    private final SandboxOrderRepository orders;
    private final Purchases purchases;
    private final Clock clock;

    InventedListings(
            SandboxListingRepository listings,
            SandboxSellerRepository sellers,
            SandboxOrderRepository orders,
            Purchases purchases,
            Clock clock) {
        this.listings = listings;
        this.sellers = sellers;
        this.orders = orders;
        this.purchases = purchases;
        this.clock = clock;
    }

    /** Puts the address's listing on the shelf with its seller and orders, unless another call just did. */
    @Transactional
    public void add(String url, ListingKey key) {
        String hash = Hashes.hex(Hashes.sha256(key.value()));
        Random random = new Random(Long.parseUnsignedLong(hash.substring(0, 16), 16));
        SandboxSeller seller = seller(key.host(), random);
        sellers.addUnlessThere(seller);
        SandboxListing listing = new SandboxListing(
                "x" + hash.substring(0, 20),
                url.strip().replace("\u0000", ""),
                title(key.value()),
                BigDecimal.valueOf(99 + random.nextInt(20_000), 2),
                seller.currency(),
                seller,
                CATEGORIES.get(random.nextInt(CATEGORIES.size())),
                seller.language(),
                SandboxListing.State.LIVE,
                random.nextInt(3_000),
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(180 + random.nextInt(900)),
                hash.substring(16, 32),
                List.of());
        if (listings.addUnlessThere(listing, key.value())) {
            purchases.of(listing, random.nextInt(5), random.nextBoolean()).forEach(orders::add);
        }
    }

    private static SandboxSeller seller(String host, Random random) {
        int number = 1 + random.nextInt(12);
        Random own = new Random(host.hashCode() * 31L + number);
        boolean chinese = own.nextBoolean();
        return new SandboxSeller(
                "x-" + Hashes.hex(Hashes.sha256(host)).substring(0, 8) + "-" + number,
                (chinese ? "第%d号店（%s）" : "Shop %d of %s").formatted(number, host),
                SandboxSeller.Kind.ORDINARY,
                chinese ? "zh" : "en",
                "shop%d@example.com".formatted(number),
                chinese ? "CNY" : "USD",
                BigDecimal.valueOf(100_000, 2));
    }

    /** The last words of the address. */
    private static String title(String key) {
        String[] parts = key.split("[/?&=]");
        String words = Arrays.stream(parts, Math.max(0, parts.length - 2), parts.length)
                .map(part -> part.replaceAll("[-_+.\\s]+", " ").strip())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
        return words.length() > 300 ? words.substring(0, 300) : words;
    }
}
