package org.bonafide.marketplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.bonafide.BonafideTest;
import org.bonafide.marketplace.Listing.State;
import org.bonafide.platform.PartnerLines;
import org.bonafide.sandbox.FailureSwitch.Call;
import org.bonafide.sandbox.FailureSwitch.Failure;
import org.bonafide.sandbox.FailureSwitches;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.web.client.RestClient;

@BonafideTest
class MarketplaceClientIntegrationTests {

    private static final String COLLECTIBLE = "北风Office 2010 家庭版";

    @Autowired
    MarketplaceClient marketplace;

    @Autowired
    FailureSwitches switches;

    @LocalServerPort
    int port;

    private RestClient browser;
    private Listing listing;

    @BeforeEach
    void findAListing() {
        browser = RestClient.builder()
                .baseUrl("http://localhost:" + port + "/sandbox")
                .defaultStatusHandler(status -> true, (request, response) -> {})
                .build();
        String url = all().stream()
                .filter(offer -> offer.title().contains(COLLECTIBLE))
                .findFirst()
                .orElseThrow()
                .url();
        listing = marketplace.resolve(url).orElseThrow();
    }

    @AfterEach
    void putBack() {
        switches.clear();
        marketplace.restore(listing.id(), "BF-2026-000001", "test over");
    }

    @Test
    void tellsWhoSellsWhatForHowMuch() {
        assertThat(listing.price().amount()).isEqualByComparingTo("260.00");
        assertThat(listing.price().currency()).isEqualTo("CNY");
        assertThat(listing.seller().id()).isEqualTo("s-2016");
        assertThat(listing.seller().name()).isEqualTo("旧书旧盘收藏");
        assertThat(listing.seller().language()).isEqualTo("zh");
        assertThat(listing.category()).isEqualTo("software");
        assertThat(listing.state()).isEqualTo(State.LIVE);
        assertThat(listing.unitsSold()).isEqualTo(5);
    }

    @Test
    void resolvesMoreAddressesThanOneCallMayAskFor() {
        List<String> urls = new ArrayList<>(all().stream().map(Offer::url).toList());
        urls.add(40, "https://market.example/item.htm?id=999999999999");
        urls.add(urls.get(0));

        List<Resolved> resolved = marketplace.resolve(urls);

        assertThat(resolved)
                .extracting(Resolved::url)
                .containsExactlyElementsOf(urls)
                .hasSizeGreaterThan(100);
        assertThat(resolved.get(40).listing()).isEmpty();
        assertThat(resolved).filteredOn(r -> r.listing().isEmpty()).hasSize(1);
    }

    @Test
    void knowsNothingOfAForeignOrSenselessAddress() {
        assertThat(marketplace.resolve("https://elsewhere.test/item.htm?id=580000000001"))
                .isEmpty();
        assertThat(marketplace.resolve("not an address {at} all")).isEmpty();
        assertThat(marketplace.resolve("")).isEmpty();
    }

    @Test
    void removedListingVanishesFromPageAndShelf() {
        assertThat(page("/listings/" + listing.id()).getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(page("/listings?q={q}", COLLECTIBLE).getBody()).contains("/sandbox/listings/" + listing.id());

        remove();

        assertThat(page("/listings/" + listing.id()).getStatusCode()).isEqualTo(HttpStatus.GONE);
        assertThat(page("/listings?q={q}", COLLECTIBLE).getBody()).doesNotContain("/sandbox/listings/" + listing.id());
        assertThat(state()).isEqualTo(State.REMOVED);
    }

    @Test
    void removalAndRestorationCanBeRepeated() {
        remove();
        remove();
        assertThat(state()).isEqualTo(State.REMOVED);

        restore();
        restore();
        assertThat(state()).isEqualTo(State.LIVE);
        assertThat(page("/listings/" + listing.id()).getStatusCode()).isEqualTo(HttpStatus.OK);
    }

    @Test
    void deletedListingStaysGoneAndCannotBeRestored() {
        Offer gone = all().stream()
                .filter(offer -> offer.state() == State.GONE)
                .findFirst()
                .orElseThrow();
        marketplace.remove(gone.id(), "BF-2026-000001", "counterfeit");
        assertThat(marketplace.resolve(gone.url()).orElseThrow().state()).isEqualTo(State.GONE);

        assertThatThrownBy(() -> marketplace.restore(gone.id(), "BF-2026-000001", "appeal won"))
                .isInstanceOfSatisfying(
                        MarketplaceRefused.class, e -> assertThat(e.code()).isEqualTo("LISTING_GONE"));
    }

    @Test
    void refusesToRemoveWhatDoesNotExist() {
        assertThatThrownBy(() -> marketplace.remove("nothing/here?", "BF-2026-000001", "counterfeit"))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> marketplace.remove("580000000000", "BF-2026-000001", "counterfeit"))
                .isInstanceOfSatisfying(MarketplaceRefused.class, e -> {
                    assertThat(e.status()).isEqualTo(404);
                    assertThat(e.code()).isEqualTo("LISTING_UNKNOWN");
                });
    }

    @Test
    void failedRemovalSucceedsWhenTriedAgain() {
        switches.on(Call.REMOVAL, listing.id(), Failure.FAIL, 2);
        assertThatThrownBy(this::remove).isInstanceOf(MarketplaceFailed.class);
        assertThatThrownBy(this::remove).isInstanceOf(MarketplaceFailed.class);
        assertThat(state()).isEqualTo(State.LIVE);

        remove();
        assertThat(state()).isEqualTo(State.REMOVED);
    }

    @Test
    void lostAnswerIsAFailureThoughTheWorkWasDone() {
        switches.on(Call.REMOVAL, null, Failure.LOSE_ANSWER, 1);
        assertThatThrownBy(this::remove).isInstanceOf(MarketplaceFailed.class);
        assertThat(state()).isEqualTo(State.REMOVED);
    }

    @Test
    void switchForOneListingLeavesOthersAlone() {
        switches.on(Call.REMOVAL, "580000000000", Failure.FAIL, null);
        remove();
        assertThat(state()).isEqualTo(State.REMOVED);
    }

    @Test
    void saysWhoBoughtEvenAfterTheRemoval() {
        List<Order> before = marketplace.orders(listing.id());
        remove();
        assertThat(marketplace.orders(listing.id()))
                .isEqualTo(before)
                .isNotEmpty()
                .allSatisfy(order -> {
                    assertThat(order.listingId()).isEqualTo(listing.id());
                    assertThat(order.buyer().email()).contains("@").contains("example.");
                    assertThat(order.amount()).isPositive();
                    assertThat(order.currency()).isEqualTo("CNY");
                });
    }

    @Test
    void leavesAMessageForTheSellerOnce() {
        marketplace.tellSeller("s-2016", "m-1", "商品已下架", "申诉：http://localhost/s/abc");
        marketplace.tellSeller("s-2016", "m-1", "商品已下架", "申诉：http://localhost/s/abc");

        assertThat(page("/sellers/s-2016").getBody()).containsOnlyOnce("商品已下架");
        assertThatThrownBy(() -> marketplace.tellSeller("s-2016", "m-1", "Another", "text"))
                .isInstanceOf(MarketplaceRefused.class);
    }

    @Test
    void unreachableMarketplaceIsAFailure() {
        MarketplaceClient lost = client(new MarketplaceSettings("http://localhost:1/v1", "secret", null));
        assertThatThrownBy(() -> lost.resolve("https://market.example/item.htm?id=580000000001"))
                .isInstanceOf(MarketplaceFailed.class);
    }

    @Test
    void sandboxThatHasNotStartedIsAFailure() {
        MarketplaceClient early = client(new MarketplaceSettings(null, null, null));
        assertThatThrownBy(() -> early.orders("580000000001")).isInstanceOf(MarketplaceFailed.class);
    }

    private static MarketplaceClient client(MarketplaceSettings settings) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("builder", RestClient.builder());
        return new MarketplaceClient(
                new PartnerLines(beans.getBeanProvider(RestClient.Builder.class), new MockEnvironment()), settings);
    }

    private void remove() {
        marketplace.remove(listing.id(), "BF-2026-000001", "counterfeit");
    }

    private void restore() {
        marketplace.restore(listing.id(), "BF-2026-000001", "appeal won & the rest");
    }

    private State state() {
        return marketplace.resolve(listing.url()).orElseThrow().state();
    }

    private ResponseEntity<String> page(String path, Object... variables) {
        return browser.get().uri(path, variables).retrieve().toEntity(String.class);
    }

    private List<Offer> all() {
        return browser.get()
                .uri("/marketplace/v1/listings?limit=200")
                .retrieve()
                .body(Offers.class)
                .items();
    }

    private record Offer(String id, String url, String title, State state) {}

    private record Offers(List<Offer> items) {}
}
