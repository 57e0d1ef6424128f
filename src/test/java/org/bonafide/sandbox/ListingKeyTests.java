package org.bonafide.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListingKeyTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://market.example/item.htm?id=580000000001",
                "https://market.example/item.htm?spm=a230r.1.14.16&id=580000000001&ns=1&abbucket=4#detail",
                "market.example/item.htm?id=580000000001",
                "  HTTP://Detail.Market.Example:443/item.htm?id=580000000001\u200B",
                "//m.market.example/item.htm?id=580000000001",
                "http://localhost:8080/sandbox/listings/580000000001",
                "https://shop.example/itm/Some-Title/580000000001?hash=item1:g:AA"
            })
    void readsOneListingFromManySpellings(String url) {
        assertThat(ListingKey.of(url)).map(ListingKey::value).contains("580000000001");
    }

    @ParameterizedTest
    @CsvSource({
        "https://shop.example/dp/B0ABCDEFGH, B0ABCDEFGH",
        "https://shop.example/Some-Title/dp/B0ABCDEFGH/ref=sr_1_3?keywords=office, B0ABCDEFGH",
        "https://pt.shop.example/item/1005000000000001.html?spm=a2g0o, 1005000000000001",
        "https://keys.shop.example/products/office-2021-pro-7000000001?utm_source=x, 7000000001"
    })
    void knowsEveryFormOfTheShops(String url, String id) {
        assertThat(ListingKey.of(url)).map(ListingKey::value).contains(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "nonsense",
                "https://",
                "https://market.example/",
                "https://market.example/search?q=id=580000000001",
                "https://market.example/item.htm?uid=580000000001",
                "https://shop.example/dp/short"
            })
    void findsNoListingWhereThereCanBeNone(String url) {
        assertThat(ListingKey.of(url)).isEmpty();
    }

    @Test
    void tellsForeignAddressesApartByAllThatDoesNotTrack() {
        String one = value("https://www.other.test/a%E4%B8%AD/?b=2&utm_source=x&a=1");
        assertThat(one).isEqualTo("other.test/a中?a=1&b=2").isEqualTo(value("other.test/a中?a=1&b=2&spm=1#x"));
        assertThat(one).isNotEqualTo(value("other.test/A中?a=1&b=2")).isNotEqualTo(value("other.test/a中?a=1&b=3"));
        assertThat(value("https://other.test/broken%zz/")).isEqualTo("other.test/broken%zz");
    }

    private static String value(String url) {
        return ListingKey.of(url).orElseThrow().value();
    }
}
