package org.bonafide.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bonafide.marketplace.MarketplaceSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListingLocationTests {

    private static final LocationReader READER = new LocationReader(
            new MarketplaceSettings("", "", List.of("market.example", "*.market.example", "市场.example")),
            new ListingPatterns(List.of()));

    @ParameterizedTest
    @CsvSource(
            delimiter = '\u00A6',
            quoteCharacter = '\u00A4',
            textBlock =
                    """
                    https://market.example/item/778812345.html ¦ https://market.example/item/778812345.html
                    HTTPS://Market.Example/item/778812345.html ¦ https://market.example/item/778812345.html
                    https://market.example:443/item/77881/ ¦ https://market.example/item/77881
                    http://market.example:8443/item/77881 ¦ http://market.example:8443/item/77881
                    market.example/item/77881 ¦ https://market.example/item/77881
                    www.market.example/item/77881 ¦ https://www.market.example/item/77881
                    //detail.market.example/item.htm?id=1 ¦ https://detail.market.example/item.htm?id=1
                    detail.market.example/item.htm?id=58161&skuId=40&rn=3b49&spm=a1z ¦ https://detail.market.example/item.htm?id=58161&skuId=40
                    https://market.example/item/1?utm_source=x&UTM_Medium=y&gclid=1&fbclid=2&scm=3 ¦ https://market.example/item/1
                    https://market.example/item/1#variant-3 ¦ https://market.example/item/1#variant-3
                    <https://market.example/item/1> ¦ https://market.example/item/1
                    "https://market.example/item/1", ¦ https://market.example/item/1
                    (see https://market.example/item/1). ¦ https://market.example/item/1
                    （https://market.example/item/1） ¦ https://market.example/item/1
                    卖家在此：https://market.example/item/1。 ¦ https://market.example/item/1
                    请看「https://market.example/item/1」，谢谢 ¦ https://market.example/item/1
                    https://market.example/item/1　 ¦ https://market.example/item/1
                    | Aurora Suite | https://market.example/item/1 | ¦ https://market.example/item/1
                    - https://market.example/books/Aurora%20手册%20Tips.pdf ¦ https://market.example/books/Aurora%20%E6%89%8B%E5%86%8C%20Tips.pdf
                    https://market.example/f/Manual,%202nd%20ed%20(Lee,%20Ann).pdf ¦ https://market.example/f/Manual,%202nd%20ed%20(Lee,%20Ann).pdf
                    https://market.example/f/*%20Best.pdf ¦ https://market.example/f/*%20Best.pdf
                    https://market.example/f/100%-genuine ¦ https://market.example/f/100%25-genuine
                    https://market.example/a/../item/./1 ¦ https://market.example/item/1
                    hxxps://market[.]example/item/1 ¦ https://market.example/item/1
                    hXXp://shop(.)market(dot)example/item/1 ¦ http://shop.market.example/item/1
                    [Aurora box](https://market.example/item/1) ¦ https://market.example/item/1
                    [https://market.example/item/1](https://market.example/item/1) ¦ https://market.example/item/1
                    [[https://market[.]example/m(2).pdf](https://market.example/m(2).pdf)](https://market.example/m(2).pdf) ¦ https://market.example/m(2).pdf
                    https://市场.example/item/1 ¦ https://xn--mesr1n.example/item/1
                    https://user:secret@market.example/item/1 ¦ https://market.example/item/1
                    https :// market.example/item/1 ¦ https://market.example/item/1
                    https://market.example/go?to=https://market.example/item/1 ¦ https://market.example/go?to=https://market.example/item/1
                    """)
    void readsOneAddress(String typed, String expected) {
        ListingLocation location = READER.one(typed);
        String read = location.url() == null
                ? String.valueOf(location.fault())
                : location.url().url();
        assertThat(read).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '\u00A6',
            quoteCharacter = '\u00A4',
            textBlock =
                    """
                    The entire shop ¦ NO_LOCATION
                    整个店铺都是假货 ¦ NO_LOCATION
                    see the address given above ¦ NO_LOCATION
                    goods/aurora/src/main/Manifest.xml ¦ NOT_A_LOCATION
                    @seller77 seller77 / aurora-suite ¦ NOT_A_LOCATION
                    aurora-setup.exe ¦ NOT_A_LOCATION
                    https:// ¦ NOT_A_LOCATION
                    https://market/item/1 ¦ NOT_A_LOCATION
                    https://market.example:99999/item/1 ¦ NOT_A_LOCATION
                    https://elsewhere.example/item/1 ¦ OTHER_MARKETPLACE
                    https://market.example@evil.example/item/1 ¦ OTHER_MARKETPLACE
                    https://market.example.evil.example/item/1 ¦ OTHER_MARKETPLACE
                    https://market.example/search?q=aurora ¦ SEARCH_PAGE
                    https://s.market.example/search.htm?q=%E6%AD%A3%E7%89%88 ¦ SEARCH_PAGE
                    https://market.example/ ¦ ACCOUNT_PAGE
                    https://market.example/goodshop ¦ ACCOUNT_PAGE
                    https://market.example/[private]/aurora-suite ¦ REDACTED
                    https://market.example/****/aurora-suite ¦ REDACTED
                    [redacted] ¦ REDACTED
                    https://market.example/goodshop/au...suite.html ¦ SHORTENED
                    https://market.example/goodshop/au[…]suite.html ¦ SHORTENED
                    https://market.example/item/1](https://market.example/item/2 ¦ AMBIGUOUS_LINK
                    [https://market.example/item/1](https://market.example/item/2) ¦ AMBIGUOUS_LINK
                    见https://market.example/item/1https://market.example/item/2 ， 谢谢 ¦ SEVERAL_LOCATIONS
                    """)
    void saysWhatIsWrong(String typed, RowFault expected) {
        assertThat(READER.one(typed).fault()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://market.example/item/1 https://market.example/item/2",
                "https://market.example/item/1\nhttps://market.example/item/2",
                "https://market.example/item/1\r\n\r\nhttps://market.example/item/2\r\n",
                "https://market.example/item/1\rhttps://market.example/item/2",
                "https://market.example/item/1,https://market.example/item/2",
                "https://market.example/item/1; https://market.example/item/2;",
                "https://market.example/item/1\thttps://market.example/item/2",
                "https://market.example/item/1，https://market.example/item/2。",
                "https://market.example/item/1、https://market.example/item/2",
                "https://market.example/item/1；https://market.example/item/2",
                "https://market.example/item/1　https://market.example/item/2",
                "https://market.example/item/1\u00A0https://market.example/item/2",
                "https://market.example/item/1https://market.example/item/2",
                "1) https://market.example/item/1 2) https://market.example/item/2",
                "https://mar\u00ADket.example/item/1|https://market.example/item/\u200B2",
                "以下链接：https://market.example/item/1和HTTPS://market.example/item/2"
            })
    void splitsAtAnySeparator(String pasted) {
        List<String> urls = new ListingText(READER)
                .rows(pasted).stream()
                        .filter(ListingLocation::accepted)
                        .map(l -> l.url().url())
                        .map(u -> u.replace("%E5%92%8C", ""))
                        .toList();
        assertThat(urls).containsExactly("https://market.example/item/1", "https://market.example/item/2");
    }

    @Test
    void knowsOneListingInManySpellings() {
        List<String> spellings = List.of(
                "https://market.example/a/手册.git",
                "HTTP://WWW.market.example/a/%e6%89%8b%E5%86%8C/",
                "market.example:80/a/手册?utm_campaign=x",
                "https://market.example/%61/手册#");
        assertThat(spellings.stream().map(s -> READER.one(s).url().identity()).collect(Collectors.toSet()))
                .hasSize(1);
    }

    @Test
    void composesLettersBeforeItCompares() {
        assertThat(READER.one("https://market.example/a/cafe\u0301").url().identity())
                .isEqualTo(
                        READER.one("https://market.example/a/caf%C3%A9").url().identity());
    }

    @Test
    void tellsTwoFragmentsApart() {
        assertThat(READER.one("https://market.example/a/b#L3").url().identity())
                .isNotEqualTo(READER.one("https://market.example/a/b#L9").url().identity());
    }

    @Test
    void takesAnAddressOfAnyLength() {
        String url = "https://market.example/a/" + "%D0%90".repeat(20_000);
        assertThat(READER.one(url).url().url()).isEqualTo(url);
        assertThat(READER.one(url).url().key()).hasSize(32);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "a.",
                "a/",
                ")",
                "(",
                "https://",
                "https://a",
                "=https://a",
                "/",
                ":",
                "*",
                "](",
                "www.a.b/ ",
                "[",
                "%",
                "%d0",
                "@",
                "a@",
                "#",
                "?a=b&",
                ".",
                "，",
                "https://market.example/item/1)"
            })
    @Timeout(20)
    void isNotKeptBusyByAnyText(String piece) {
        String text = piece.repeat(100_000 / piece.length());
        READER.one(text);
        READER.one("https://market.example/" + text);
        assertThat(READER.one("https://market.example/a" + text + "x").raw()).hasSizeGreaterThan(90_000);
    }

    @Test
    void keepsWhatWasTypedSaveForTheOneCharacterNoDatabaseTakes() {
        ListingLocation location = READER.one("a\u0000b \u009D \u0007 https://market.example/item/1\u0000");
        assertThat(location.raw()).isEqualTo("ab \u009D \u0007 https://market.example/item/1");
        assertThat(location.accepted()).isTrue();
    }

    @Test
    void namesTheRowThatIsRepeated() {
        List<NoticeSubmission.Listing> said = Stream.of(
                        "https://market.example/item/1", "words", "https://www.market.example/item/1/")
                .map(url -> new NoticeSubmission.Listing(url, null, null, null))
                .toList();
        EarlierRows earlier = new EarlierRows();
        List<NoticeRow> rows = new ArrayList<>();
        NoticeRows.of(said, READER).each(row -> rows.addAll(earlier.judged(List.of(row))));
        assertThat(rows)
                .extracting(r -> r.location().fault())
                .containsExactly(null, RowFault.NO_LOCATION, RowFault.DUPLICATE_ROW);
        assertThat(rows.get(2).location().detail()).isEqualTo("1");
    }
}
