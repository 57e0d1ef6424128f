package org.bonafide.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.bonafide.ApiClient;
import org.bonafide.BonafideTest;
import org.bonafide.Driver;
import org.bonafide.Journey;
import org.bonafide.NoticePages;
import org.bonafide.TimeTravel;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What was lost is not opened again on the same evidence, is welcome with new, and stays shut where the law says so. */
@BonafideTest
@TimeTravel
class ReNoticeIntegrationTests {

    @Autowired
    Journey journey;

    @Autowired
    Driver driver;

    @Autowired
    RowsInWords words;

    @Autowired
    JdbcClient jdbc;

    @Test
    void isStoppedAfterAWonAppealAndNamesTheCaseAndTheCure() {
        String url = journey.freshListing(true);
        String lost = restored("CN_ECL", url);
        JsonNode item = item("CN_ECL", row(url));
        assertThat(item.get("status").asString()).isEqualTo("REJECTED");
        assertThat(item.at("/error/code").asString()).isEqualTo("LOST_BEFORE");
        assertThat(item.at("/error/message").asString()).contains(lost);
        assertThat(item.at("/error/fix").asString()).contains("new evidence");
    }

    @Test
    void isStoppedAtWhateverAddressTheListingWasFoundUnderOnce() {
        List<String> of = journey.addressesOfOne();
        String first = journey.open("CN_ECL", of.get(0));
        String second = journey.open("CN_ECL", of.get(1));
        assertThat(journey.state(second)).isEqualTo("CLOSED JOINED");
        refuse(first);
        driver.pass(Duration.ofDays(15));
        assertThat(code("CN_ECL", row(of.get(1)))).isEqualTo("LOST_BEFORE");
    }

    @Test
    void isOpenedWithEvidenceThatIsNewAndNotWithWhatWasKnown() {
        String url = journey.freshListing(true);
        String known = upload("label of " + url);
        Map<String, Object> first = row(url);
        first.put("evidence", List.of(known));
        String lost = item("CN_ECL", first).get("case").asString();
        driver.runJobs();
        refuse(lost);
        driver.pass(Duration.ofDays(15));
        assertThat(journey.state(lost)).isEqualTo("CLOSED REFUSED");

        Map<String, Object> same = row(url);
        same.put("newEvidence", List.of(upload("label of " + url)));
        JsonNode refused = item("CN_ECL", same);
        assertThat(refused.at("/error/code").asString()).isEqualTo("NOT_NEW_EVIDENCE");
        assertThat(refused.at("/error/message").asString()).contains(lost, "label.txt");

        Map<String, Object> plain = row(url);
        plain.put("evidence", List.of(upload("not named as new, " + url)));
        assertThat(code("CN_ECL", plain)).isEqualTo("LOST_BEFORE");

        Map<String, Object> fresh = row(url);
        fresh.put("newEvidence", List.of(upload("test purchase of " + url)));
        JsonNode opened = item("CN_ECL", fresh);
        assertThat(opened.get("status").asString()).isEqualTo("OPENED");
        String again = opened.get("case").asString();
        assertThat(driver.as("counsel")
                        .get("/api/v1/cases/" + again)
                        .body()
                        .get("againOf")
                        .asString())
                .isEqualTo(lost);
        assertThat(journey.trail(again)).contains("OpenedAgain");
        driver.runJobs();
        String page = driver.pagesAs("counsel").get("/cases/" + again).text();
        assertThat(page).contains("Again after " + lost, "label.txt");
        assertThat(item("CN_ECL", row(url)).get("status").asString()).isEqualTo("ATTACHED");
    }

    @Test
    void isOpenedByTheMendedErrorFileWhoseNewEvidenceIsStillNamedAsNew() {
        String url = journey.freshListing(true);
        String known = upload("label of " + url);
        Map<String, Object> first = row(url);
        first.put("evidence", List.of(known));
        String lost = item("CN_ECL", first).get("case").asString();
        driver.runJobs();
        refuse(lost);
        driver.pass(Duration.ofDays(15));
        Map<String, Object> stopped = row(url);
        stopped.put("newEvidence", List.of(known));
        String reference = send("CN_ECL", stopped, row(journey.freshListing(false)))
                .get("reference")
                .asString();
        String errors = driver.as("counsel")
                .get("/api/v1/notices/" + reference + "/errors.csv")
                .text();
        assertThat(errors).contains("NOT_NEW_EVIDENCE", ",," + known);

        JsonNode same = sendFile(errors).expect(422).body();
        assertThat(same.at("/errors/0/code").asString()).isEqualTo("notice.row.NOT_NEW_EVIDENCE");
        JsonNode mended = sendFile(errors.replace(known, upload("invoice about " + url)))
                .expect(202)
                .body();
        assertThat(mended.at("/items/0/status").asString()).isEqualTo("OPENED");
        assertThat(journey.trail(mended.at("/items/0/case").asString())).contains("OpenedAgain");
    }

    private ApiClient.Answer sendFile(String text) {
        return driver.as("counsel")
                .upload(
                        "/api/v1/notices/csv",
                        "file",
                        "errors.csv",
                        CsvFiles.in("UTF-8", text),
                        CsvFiles.fields(journey.right("counsel", "TRADEMARK")));
    }

    @Test
    void isShutForEverAfterACounterNoticeUnderTheRegulationOnNetworkDissemination() {
        String url = journey.freshListing(true);
        restored("CN_RTN", url);
        Map<String, Object> row = row(url);
        row.put("newEvidence", List.of(upload("new for " + url)));
        assertThat(code("CN_RTN", row)).isEqualTo("RENOTICE_BANNED");
        driver.pass(Duration.ofDays(400));
        assertThat(code("CN_RTN", row(url))).isEqualTo("RENOTICE_BANNED");
    }

    @Test
    void isFreeAfterAWithdrawalALapseOrUnderAnotherRight() {
        String withdrawn = journey.freshListing(true);
        JsonNode notice = send("CN_ECL", row(withdrawn));
        driver.as("counsel")
                .post(
                        "/api/v1/notices/" + notice.get("reference").asString() + "/withdrawal",
                        Map.of("reason", "Too early."))
                .expect(200);
        driver.runJobs();
        assertThat(item("CN_ECL", row(withdrawn)).get("status").asString()).isEqualTo("OPENED");

        String lapsed = journey.freshListing(true);
        String reference = journey.open("CN_ECL", lapsed);
        journey.complete("reviewer", "verifyNotice", reference, "outcome", "ASK", "questions", "Which label is it?");
        driver.pass(Duration.ofDays(15));
        assertThat(journey.state(reference)).isEqualTo("CLOSED LAPSED");
        assertThat(item("CN_ECL", row(lapsed)).get("status").asString()).isEqualTo("OPENED");

        String refused = journey.freshListing(true);
        refuse(journey.open("CN_ECL", refused));
        driver.pass(Duration.ofDays(15));
        assertThat(code("CN_ECL", row(refused))).isEqualTo("LOST_BEFORE");
        assertThat(item("CN_RTN", row(refused)).get("status").asString()).isEqualTo("OPENED");
    }

    @Test
    void isOneRowOfManyWhoseOthersOpen() {
        String lost = journey.freshListing(true);
        refuse(journey.open("CN_ECL", lost));
        driver.pass(Duration.ofDays(15));
        JsonNode answer = send("CN_ECL", row(lost), row(journey.freshListing(true)));
        assertThat(answer.get("accepted").asInt()).isEqualTo(1);
        assertThat(answer.get("rejected").asInt()).isEqualTo(1);
        String errors = driver.as("counsel")
                .get("/api/v1/notices/" + answer.get("reference").asString() + "/errors.csv")
                .expect(200)
                .text();
        assertThat(errors).contains("LOST_BEFORE", lost);
    }

    @Test
    void isToldBeforeAndAfterSendingBesideWhatJoinsIsGoneOrOfAnAuthorisedSeller() {
        String gone = journey.goneListing();
        String closed = journey.open("CN_ECL", gone);
        driver.pass(Duration.ofDays(91));
        driver.pass(Duration.ofDays(91));
        assertThat(journey.state(closed)).isEqualTo("CLOSED ALREADY_GONE");
        String stopped = journey.freshListing(true);
        String lost = restored("CN_ECL", stopped);
        String joined = journey.freshListing(true);
        String open = journey.open("CN_ECL", joined);
        authorise(open);
        NoticePages pages = new NoticePages(driver.pagesAs("counsel"));
        pages.begin(journey.right("counsel", "TRADEMARK"), "CN_ECL");
        pages.listings(String.join("\n", stopped, joined, gone, journey.freshListing(false), "the shop"));
        pages.describe("Printed labels.");
        pages.affirm("Checked the list of sellers.", "Grace Lindqvist");
        Document check = pages.check();
        assertThat(check.select(".outcome-list li").eachText())
                .containsExactly(
                        "New cases 2",
                        "Join open cases 1",
                        "Stopped 1",
                        "Authorised sellers 1",
                        "Gone already 1",
                        "Faulty rows 1");
        assertThat(check.text()).contains("suppliers: row 2.", "last looked for: row 3.", lost);

        String notice = pages.send().location().replaceAll(".*(N-\\d+-\\d+).*", "$1");
        assertThat(received(notice))
                .contains(
                        "a case was opened: 2\n",
                        "open already: 1\n- Row 2: " + joined + " – case " + open,
                        "lost before: 1\n- Row 1: " + stopped + " – Case " + lost,
                        "Rows refused: 1\n- Row 5: the shop – There is no address in this row.",
                        "/notices/" + notice);
        assertThat(words.of(id(notice), Locale.SIMPLIFIED_CHINESE))
                .contains("已立案的商品：2", "第 2 行：" + joined + " – 案件 " + open, "第 1 行：" + stopped);
    }

    private void authorise(String reference) {
        jdbc.sql(
                        """
                        insert into authorised_seller (id, holder, seller_id, seller_name)
                        select gen_random_uuid(), c.holder, c.seller_id, c.seller_name from infringement_case c
                        where c.reference = ? on conflict do nothing""")
                .param(reference)
                .update();
    }

    private UUID id(String notice) {
        return jdbc.sql("select id from notice where reference = ?")
                .param(notice)
                .query(UUID.class)
                .single();
    }

    private String received(String notice) {
        return jdbc.sql("select body from letter where case_id = ? and kind = 'notice-received'")
                .param(id(notice))
                .query(String.class)
                .single();
    }

    private String restored(String regime, String url) {
        String reference = journey.open(regime, url);
        journey.complete("reviewer", "verifyNotice", reference, "outcome", "UPHOLD", "note", "Label is printed.");
        journey.appeal(reference);
        journey.complete("senior", "assessAppeal", reference, "outcome", "COMPLETE");
        // Under the regulation on network dissemination the law restores at once; nobody is asked.
        if (!regime.equals("CN_RTN")) {
            journey.complete("counsel", "answerAppeal", reference, "outcome", "ACCEPT_RESTORATION");
        }
        assertThat(journey.state(reference)).isEqualTo("CLOSED RESTORED");
        return reference;
    }

    private void refuse(String reference) {
        journey.complete("reviewer", "verifyNotice", reference, "outcome", "REFUSE", "reasonCode", "OUT_OF_SCOPE");
    }

    private String upload(String content) {
        return driver.as("counsel")
                .upload("/api/v1/evidence", "file", "label.txt", content.getBytes())
                .expect(201)
                .body()
                .get("id")
                .asString();
    }

    private static Map<String, Object> row(String url) {
        return Driver.json("url", url, "reason", "Counterfeit");
    }

    private JsonNode item(String regime, Map<String, Object> row) {
        Map<String, Object> other = row(journey.freshListing(false));
        return send(regime, row, other).get("items").get(0);
    }

    private String code(String regime, Map<String, Object> row) {
        return item(regime, row).at("/error/code").asString();
    }

    @SafeVarargs
    private JsonNode send(String regime, Map<String, Object>... rows) {
        String kind = regime.equals("CN_RTN") ? "COPYRIGHT" : "TRADEMARK";
        Map<String, Object> notice = journey.notice("counsel", regime, kind);
        notice.put("listings", List.of(rows));
        return driver.as("counsel").post("/api/v1/notices", notice).expect(202).body();
    }
}
