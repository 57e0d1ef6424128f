package org.bonafide.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bonafide.casefile.CaseEvent.Detail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Sentences are as exact as the event and the viewer's rights allow, in both languages. */
class EventWordsTests {

    private EventWords words;
    private DetailWords values;

    @BeforeEach
    void readTheMessages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        values = new DetailWords(messages);
        words = new EventWords(messages, values);
        LocaleContextHolder.setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void forgetTheReader() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    NoticeVerified | outcome=UPHOLD;reasonCode=COUNTERFEIT | Notice upheld: counterfeit | 通知成立：假冒商品
                    LetterSent | kind=statement-of-reasons;to=SELLER | Letter written: statement of reasons, to the seller | 撰写信函：理由说明，致卖家
                    MarketplaceCallFailed | act=REMOVE;attempt=2;error=The marketplace did not answer: 503 | Removal attempt 2 failed: the marketplace was unavailable | 第 2 次下架失败：平台接口无法使用
                    MarketplaceCallFailed | act=RESTORE;attempt=1;error=LISTING_UNKNOWN: No such listing | Restoration attempt 1 failed: the marketplace refused | 第 1 次恢复失败：平台拒绝
                    ListingRemoved | byHand=true;gone=false | Listing removed by hand | 商品已人工下架
                    ListingRemoved | byHand=false;gone=false | Listing removed by the marketplace | 平台已下架商品
                    ClaimPaid | reference=C-2026-000001;amount=1234.5;currency=CNY;byHand=false | Claim C-2026-000001 paid: 1,234.50 CNY | 退款申请 C-2026-000001 已付款：1,234.50 CNY
                    CaseTriaged | lane=FAST;verifyBy=2026-11-26T02:53:49.214379Z | Case triaged: fast lane, to be verified by 2026-11-26 02:53 UTC | 案件分流：快速通道，须在 2026-11-26 02:53 UTC 前核验
                    TaskAssigned | kind=verifyNotice;after=reviewer | Task claimed: Verify notice | 领取任务：核验通知
                    """)
    void tellWhatHappened(String type, String details, String english, String chinese) {
        CaseEvent event = event(type, details);
        assertThat(words.sentence(event)).isEqualTo(english);
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        assertThat(words.sentence(event)).isEqualTo(chinese);
    }

    @Test
    void fallBackToThePlainerSentenceWhereTheViewerMayNotReadTheDetails() {
        assertThat(words.sentence(event("ClaimMade", ""))).isEqualTo("A buyer claimed");
        assertThat(words.sentence(event("LetterSent", "kind=refusal"))).isEqualTo("A letter was written");
        assertThat(words.sentence(event("NotYetKnown", "outcome=PAY"))).isEqualTo("NotYetKnown");
    }

    @Test
    void showWhatWasWrittenByPeopleAndNothingElse() {
        assertThat(words.written(event("NoticeVerified", "outcome=ASK;questions=Which label?")))
                .isEqualTo("Which label?");
        assertThat(words.written(event("LetterSent", "kind=refusal;to=NOTIFIER")))
                .isNull();
    }

    @Test
    void showValuesInTheReadersWords() {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        assertThat(values.value(new Detail("listing.category", "phones", null))).isEqualTo("手机");
        assertThat(values.value(new Detail("listing.language", "zh", null))).isEqualTo("中文");
        assertThat(values.value(new Detail("inputs.priceRatio", "0.014163090128755365", null)))
                .isEqualTo("1.4 %");
        assertThat(values.value(new Detail("proof", "Marketplace message m-1", null)))
                .isEqualTo("平台消息 m-1");
    }

    private static CaseEvent event(String type, String details) {
        List<Detail> all = new ArrayList<>();
        for (String pair : (details == null ? "" : details).split(";")) {
            if (!pair.isEmpty()) {
                String key = pair.substring(0, pair.indexOf('='));
                String value = pair.substring(pair.indexOf('=') + 1);
                all.add(new Detail(key, value, CaseEventRepository.words(type, key, value)));
            }
        }
        return new CaseEvent(1, Instant.EPOCH, type, "PERSON", "Mei Tan", "PAGE", null, all);
    }
}
