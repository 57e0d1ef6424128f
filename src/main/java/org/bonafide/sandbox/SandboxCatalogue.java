package org.bonafide.sandbox;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Stocks an empty sandbox, before the server takes its first call, from the files in {@code resources/sandbox}. */
@Component
@Sandboxed
class SandboxCatalogue implements SmartInitializingSingleton {

    private final SandboxListingRepository listings;
    private final SandboxSellerRepository sellers;
    private final SandboxOrderRepository orders;
    private final Purchases purchases;
    private final TransactionOperations transactions;
    private final JdbcClient jdbc;
    private final Clock clock;

    SandboxCatalogue(
            SandboxListingRepository listings,
            SandboxSellerRepository sellers,
            SandboxOrderRepository orders,
            Purchases purchases,
            TransactionOperations transactions,
            JdbcClient jdbc,
            Clock clock) {
        this.listings = listings;
        this.sellers = sellers;
        this.orders = orders;
        this.purchases = purchases;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transactions.executeWithoutResult(transaction -> {
            // Two nodes may start at once: the second waits here and then finds the shelves full.
            jdbc.sql("select pg_advisory_xact_lock(50)").query().listOfRows();
            if (listings.isEmpty()) {
                stock();
            }
        });
    }

    private void stock() {
        Map<String, SandboxSeller> known = read("sellers.csv").stream()
                .map(SandboxCatalogue::seller)
                .collect(Collectors.toMap(SandboxSeller::id, seller -> seller));
        known.values().forEach(sellers::addUnlessThere);
        Map<String, List<String>> reviews = read("reviews.csv").stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("kind") + row.get("language"),
                        Collectors.mapping(row -> row.get("text"), Collectors.toList())));
        for (CSVRecord row : read("listings.csv")) {
            SandboxListing listing = listing(row, known.get(row.get("seller")), reviews);
            listings.addUnlessThere(listing, listing.id());
            purchases
                    .of(
                            listing,
                            Integer.parseInt(row.get("orders")),
                            row.get("kind").equals("key"))
                    .forEach(orders::add);
        }
    }

    private SandboxListing listing(CSVRecord row, SandboxSeller seller, Map<String, List<String>> reviews) {
        String id = row.get("id");
        Random random = new Random(id.hashCode());
        List<String> said = reviews.getOrDefault(row.get("kind") + row.get("language"), List.of());
        int from = random.nextInt(Math.max(1, said.size() - 2));
        return new SandboxListing(
                id,
                row.get("url"),
                row.get("title"),
                new BigDecimal(row.get("price")),
                seller.currency(),
                seller,
                row.get("category"),
                row.get("language"),
                SandboxListing.State.valueOf(row.get("state")),
                Integer.parseInt(row.get("sold")),
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(180 + random.nextInt(900)),
                "%016x".formatted(random.nextLong()),
                said.subList(from, Math.min(from + 3, said.size())));
    }

    private static SandboxSeller seller(CSVRecord row) {
        return new SandboxSeller(
                row.get("id"),
                row.get("name"),
                SandboxSeller.Kind.valueOf(row.get("kind")),
                row.get("language"),
                row.get("contact"),
                row.get("currency"),
                new BigDecimal(row.get("deposit")));
    }

    private static List<CSVRecord> read(String file) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader = new InputStreamReader(
                new ClassPathResource("sandbox/" + file).getInputStream(), StandardCharsets.UTF_8)) {
            return format.parse(reader).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
