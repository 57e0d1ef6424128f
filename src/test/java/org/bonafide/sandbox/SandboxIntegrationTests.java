package org.bonafide.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.bonafide.BonafideTest;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.client.RestClient;

@BonafideTest
class SandboxIntegrationTests {

    @Autowired
    SandboxListingRepository listings;

    @Autowired
    SandboxSellerRepository sellers;

    @Autowired
    SandboxOrderRepository orders;

    @Autowired
    InventedListings invented;

    @Autowired
    FailureSwitches switches;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    @AfterEach
    void allSwitchesOff() {
        switches.clear();
    }

    @Test
    void stocksItsShelvesWithEveryListingFindableByItsOwnAddress() {
        List<SandboxListing> stock = listings.page("", 200).stream()
                .filter(listing -> !listing.id().startsWith("x"))
                .toList();
        assertThat(stock).hasSize(180);
        assertThat(stock).allSatisfy(listing -> assertThat(ListingKey.of(listing.url()))
                .map(ListingKey::value)
                .contains(listing.id()));
    }

    @Test
    void ordersLieWithinTheLastSixMonths() {
        List<SandboxOrder> all = listings.page("", 200).stream()
                .flatMap(listing -> orders.ofListing(listing.id(), "", 50).stream())
                .toList();
        assertThat(all).hasSizeGreaterThan(500);
        assertThat(all).allSatisfy(order -> assertThat(order.orderedAt())
                .isBetween(clock.instant().minus(java.time.Duration.ofDays(181)), clock.instant()));
    }

    @Test
    void inventsTheSameListingForAnAddressOfAnOpenHost() {
        SandboxMarketplace open = marketplaceOpenTo("*.bulk.example");
        List<String> urls = IntStream.range(0, 30)
                .mapToObj(n -> "https://a.bulk.example/offers/office-suite-" + n)
                .toList();

        Map<String, SandboxListing> first = open.resolve(urls);
        Map<String, SandboxListing> second = open.resolve(urls);

        assertThat(first).hasSize(30).isEqualTo(second);
        assertThat(new HashSet<>(first.values())).hasSize(30);
        assertThat(first.get(urls.get(7)).title()).isEqualTo("offers · office suite 7");
        assertThat(first.keySet()).containsExactlyElementsOf(urls);
    }

    @Test
    void inventsNothingForOtherHosts() {
        assertThat(marketplaceOpenTo("*.bulk.example").resolve(List.of("https://bulk.example/1", "https://x.test/1")))
                .isEmpty();
    }

    @Test
    void pagesThroughAllListingsWithoutGapOrRepeat() {
        RestClient api = RestClient.create(url("/sandbox/marketplace/v1"));
        Set<String> seen = new HashSet<>();
        String after = "";
        int count = 0;
        while (after != null) {
            Listed page = api.get()
                    .uri("/listings?limit=37&after={after}", after)
                    .retrieve()
                    .body(Listed.class);
            page.items().forEach(item -> seen.add(item.id()));
            count += page.items().size();
            after = page.next();
        }
        assertThat(seen).hasSize(count).hasSizeGreaterThanOrEqualTo(180);
    }

    @Test
    void shopPagesLeadFromOneToTheNextInBothLanguages() throws Exception {
        Document shelf = Jsoup.connect(url("/sandbox/listings?category=toys")).get();
        assertThat(shelf.select("a[href^=/sandbox/listings/]")).isNotEmpty();
        Document listing = Jsoup.connect(
                        shelf.selectFirst("a.card[href^=/sandbox/listings/]").absUrl("href"))
                .get();
        assertThat(listing.selectFirst("h1").text()).isNotBlank();
        Document chinese = Jsoup.connect(url("/sandbox/listings"))
                .header("Accept-Language", "zh-CN")
                .get();
        assertThat(chinese.selectFirst("h1").text()).isEqualTo("模拟市场");
        assertThat(chinese.text()).doesNotContain("??");
    }

    @Test
    void switchesAreSetAndClearedOnTheirPage() throws Exception {
        Connection session = Jsoup.newSession();
        Document page = session.newRequest(url("/sandbox/switches")).get();
        Connection add = page.select("form:has(#target)").forms().get(0).submit();
        add.data("target").value("580000000001");
        Document set = add.post();
        assertThat(switches.all())
                .singleElement()
                .extracting(FailureSwitch::call, FailureSwitch::target, FailureSwitch::remaining)
                .containsExactly(FailureSwitch.Call.REMOVAL, "580000000001", 1);

        set.select("form:has(button[value=clear])")
                .forms()
                .get(0)
                .submit()
                .data("act", "clear")
                .post();
        assertThat(switches.all()).isEmpty();
    }

    private SandboxMarketplace marketplaceOpenTo(String host) {
        return new SandboxMarketplace(
                listings, sellers, invented, new SandboxSettings(List.of(host), null, null), clock);
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }

    private record Item(String id) {}

    private record Listed(List<Item> items, String next) {}
}
