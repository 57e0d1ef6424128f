package org.bonafide.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.bonafide.BonafideTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** One listing has one key, whichever of its addresses is given; two listings never share one. */
@BonafideTest
@TestPropertySource(properties = "bonafide.marketplace.hosts=*")
class ListingPatternsIntegrationTests {

    @Autowired
    LocationReader reader;

    private String key(String address) {
        return reader.one(address).url().identity();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    https://item.taobao.com/item.htm?spm=a.b&id=680123456789&skuId=4 | https://h5.m.taobao.com/awp/core/detail.htm?id=680123456789
                    https://item.taobao.com/item.htm?id=680123456789 | https://m.taobao.com/i680123456789.htm
                    https://detail.tmall.com/item.htm?id=680123456789 | https://detail.m.tmall.com/item.htm?x=1&id=680123456789
                    https://detail.1688.com/offer/680123456789.html | http://m.1688.com/offer/680123456789.html?spm=1
                    https://item.jd.com/100012043978.html | https://item.m.jd.com/product/100012043978.html?sid=1
                    https://item.jd.com/100012043978.html | https://item.m.jd.com/ware/view.action?wareId=100012043978
                    https://mobile.yangkeduo.com/goods.html?goods_id=7312345678 | https://mobile.pinduoduo.com/goods2.html?x=y&goods_id=7312345678
                    https://www.aliexpress.com/item/Some-Thing/1005001234567890.html | https://m.aliexpress.com/i/1005001234567890.html
                    https://www.ebay.com/itm/Fine-thing/123456789012?hash=x | https://m.ebay.com/itm/123456789012
                    https://www.amazon.de/Fine-thing/dp/B012345678/ref=sr_1 | https://www.amazon.de/gp/aw/d/B012345678
                    https://www.walmart.com/ip/Fine-thing/123456789 | https://www.walmart.com/ip/123456789?from=x
                    https://www.etsy.com/de/listing/123456789/fine-thing | https://www.etsy.com/listing/123456789
                    https://market.example/item.htm?id=778812345 | https://m.market.example/item.htm?rn=1&id=778812345
                    """)
    void isTheSameOnATelephoneAndOnADesk(String one, String other) {
        assertThat(key(one)).startsWith("listing:").isEqualTo(key(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    https://item.taobao.com/item.htm?id=680123456789 | https://item.taobao.com/item.htm?id=680123456788
                    https://www.amazon.de/dp/B012345678 | https://www.amazon.fr/dp/B012345678
                    https://www.amazon.de/dp/B012345678 | https://www.amazon.de/dp/B012345678x
                    https://item.jd.com/100012043978.html | https://item.jd.com.evil.example/100012043978.html
                    https://item.jd.com/100012043978.html | https://item.jd.com:8443/100012043978.html
                    https://market.example/item.htm?id=778812345 | https://shop.example/item.htm?id=778812345
                    https://item.taobao.com/item.htm?id=680123456789 | https://item.taobao.com/item.htm?other=1&xid=680123456789
                    """)
    void isAnotherForAnotherListing(String one, String other) {
        assertThat(key(one)).isNotEqualTo(key(other));
    }

    @ParameterizedTest
    @CsvSource({
        "https://M.market.example/item.htm?rn=1&id=778812345, https://m.market.example/item.htm?id=778812345",
        "https://item.m.jd.com/product/100012043978.html, https://item.m.jd.com/product/100012043978.html"
    })
    void leavesTheAddressAsItIs(String given, String kept) {
        assertThat(reader.one(given).url().url()).isEqualTo(kept);
        assertThat(reader.kept(kept).identity()).isEqualTo(key(given));
    }
}
