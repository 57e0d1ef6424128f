package org.bonafide.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.bonafide.BonafideTest;
import org.bonafide.Driver;
import org.bonafide.Journey;
import org.bonafide.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A listing like one that was removed is seen as such, quicker to verify, and never decided by itself. */
@BonafideTest
class RelistIntegrationTests {

    private static final AtomicLong NEXT = new AtomicLong(591_000_000_000L);

    @Autowired
    Journey journey;

    @Autowired
    Driver driver;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    same seller, title alike | s-2015 | 暮光绘图软件 专业增强版 永久激活码 {n} 送教程 | 4 | true
                    same seller, another title and picture | s-2015 | 儿童雨靴 {n} 防滑 加厚 四季 | 4 | false
                    another seller, title alike, picture nearly the same | s-2011 | ★包邮★暮光绘图软件 专业增强版 永久激活码 {n} | 3 | true
                    another seller, the same title, another picture | s-2011 | 【正品】暮光绘图软件 专业增强版 永久激活码 {n} 一机一码 | 4 | true
                    another seller, the same picture only | s-2011 | 儿童雨靴 {n} 防滑 加厚 四季 | 0 | false
                    """)
    void isRecognisedBySellerTitleAndPicture(String what, String seller, String title, int bits, boolean relist) {
        String n = String.valueOf(NEXT.incrementAndGet());
        long picture = Long.parseLong(n) * 0x9E3779B97F4A7C15L;
        String removed = removed("s-2015", "暮光绘图软件 专业增强版 永久激活码 " + n + " 一机一码", picture);
        long other = bits == 4 ? ~picture : picture ^ (1L << bits) - 1;
        String reference = open(seller, title.replace("{n}", n), other);
        assertThat(relistOf(reference)).as(what).isEqualTo(relist ? removed : null);
        assertThat(journey.state(reference)).isEqualTo("AWAITING_VERIFICATION");
    }

    @Test
    void hasAShorterVerificationAndShowsWhy() {
        String title = "极光数据库 企业版 授权码 " + NEXT.incrementAndGet();
        String removed = removed("s-2015", title, 0x1234_5678_9abc_def0L);
        String reference = open("s-2015", title + " 现货", 0x1234_5678_9abc_def0L);
        JsonNode task = journey.task("reviewer", "verifyNotice", reference);
        assertThat(task.get("lane").asString()).isEqualTo("FAST");
        assertThat(Instant.parse(task.get("dueAt").asString()))
                .isBefore(clock.instant().plus(Duration.ofHours(4)).plusSeconds(60));
        assertThat(journey.trail(reference)).contains("RelistFound");
        String form = driver.pagesAs("reviewer")
                .get("/verification/verify-notice/" + task.get("id").asString())
                .text();
        assertThat(form).contains("case " + removed + " removed a listing like this one", "the same seller");
        assertThat(form).contains("the same picture").containsPattern("title (9\\d|100) % alike");
        assertThat(driver.pagesAs("counsel").get("/cases/" + removed).text())
                .contains("Offered again: case " + reference);
        assertThat(driver.pagesAs("counsel").get("/cases?q=" + reference).text())
                .contains("Relist of " + removed);
        assertThat(driver.as("counsel")
                        .get("/api/v1/cases/" + reference)
                        .body()
                        .get("relistOf")
                        .asString())
                .isEqualTo(removed);
    }

    @Test
    void isNoneOnceTheSellerWonTheAppealOrTheNoticeWasWithdrawn() {
        String title = "晨星杀毒软件 三年版 序列号 " + NEXT.incrementAndGet();
        String removed = removed("s-2015", title, 77L);
        journey.appeal(removed);
        journey.complete("senior", "assessAppeal", removed, "outcome", "COMPLETE");
        journey.complete("counsel", "answerAppeal", removed, "outcome", "ACCEPT_RESTORATION");
        assertThat(journey.listingState(removed)).isEqualTo("LIVE");
        assertThat(relistOf(open("s-2015", title, 77L))).isNull();
    }

    @Test
    void isNoneUnderAnotherRight() {
        String title = "银河字体包 商用授权 全套 " + NEXT.incrementAndGet();
        removed("s-2015", title, 99L);
        String id = String.valueOf(NEXT.incrementAndGet());
        String url =
                journey.sandboxListing(id, "market.example/item.htm?id=" + id, "s-2015", title, "%016x".formatted(99L));
        assertThat(relistOf(journey.open("CN_RTN", url))).isNull();
    }

    private String removed(String seller, String title, long picture) {
        String reference = open(seller, title, picture);
        journey.complete("reviewer", "verifyNotice", reference, "outcome", "UPHOLD", "note", "Label is printed.");
        assertThat(journey.state(reference)).isEqualTo("REMOVED");
        return reference;
    }

    private String open(String seller, String title, long picture) {
        String id = String.valueOf(NEXT.incrementAndGet());
        return journey.open(
                "CN_ECL",
                journey.sandboxListing(
                        id, "market.example/item.htm?id=" + id, seller, title, "%016x".formatted(picture)));
    }

    private String relistOf(String reference) {
        return jdbc.sql(
                        """
                        select b.reference from infringement_case c join relist x on x.case_id = c.id
                        join infringement_case b on b.id = x.relist_of where c.reference = :reference""")
                .params(Map.of("reference", reference))
                .query(String.class)
                .optional()
                .orElse(null);
    }
}
