package org.bonafide.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.bonafide.ApiClient;
import org.bonafide.BonafideTest;
import org.bonafide.Driver;
import org.bonafide.PageClient;
import org.bonafide.TestClock;
import org.bonafide.party.PartyService;
import org.bonafide.platform.FormFault;
import org.bonafide.platform.Hashes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of a file when a scanner looks at it, cannot, or finds something. */
@BonafideTest
class ScanningIntegrationTests {

    private static final FakeClamd CLAMD = new FakeClamd(new InetSocketAddress("localhost", 0), 2 * 1024 * 1024);

    @DynamicPropertySource
    static void scanner(DynamicPropertyRegistry properties) {
        properties.add("bonafide.evidence.clamd", () -> "localhost:" + CLAMD.port());
        properties.add("bonafide.evidence.clamd-connect", () -> "PT1S");
        properties.add("bonafide.evidence.clamd-timeout", () -> "PT1S");
    }

    @AfterAll
    static void stop() throws Exception {
        CLAMD.close();
    }

    @Autowired
    Driver driver;

    @Autowired
    EvidenceService evidence;

    @Autowired
    EvidenceScanning scanning;

    @Autowired
    PartyService parties;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @BeforeEach
    void everythingIsWell() {
        CLAMD.mood = FakeClamd.Mood.WELL;
        CLAMD.knowsEicar = true;
    }

    @Test
    void anInfectedFileIsRefusedAtItsFieldAndOnlyTheRefusalIsRecorded() {
        int before = count();
        byte[] content = infected();
        ApiClient.Answer answer = upload("invoice.pdf", content);
        assertThat(answer.expect(422).body().at("/errors/0/field").asString()).isEqualTo("file");
        assertThat(answer.body().at("/errors/0/code").asString()).isEqualTo("evidence.infected");
        assertThat(answer.body().at("/errors/0/message").asString()).contains("invoice.pdf", "Eicar-Test");
        assertThat(count()).isEqualTo(before);
        assertThat(refusals(content)).containsExactly("counsel: invoice.pdf Eicar-Test");
    }

    @Test
    void theRefusalStaysWhenWhatTheFileCameWithIsUndone() {
        byte[] content = infected();
        var viewer = parties.viewer("counsel").orElseThrow();
        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        t -> evidence.store(new ByteArrayInputStream(content), "x.bin", viewer)))
                .isInstanceOf(FormFault.class);
        assertThat(refusals(content)).hasSize(1);
    }

    @Test
    void aCleanFileIsMarkedSoAndGivenOut() {
        String id = stored(upload("photo.txt", fresh(100)));
        assertThat(state(id)).isEqualTo("CLEAN");
        download(id, 200);
        assertThat(jdbc.sql(
                                """
                                select s.scanner from evidence_scan s join evidence e on e.sha256 = s.sha256
                                where e.id = ?""")
                        .param(UUID.fromString(id))
                        .query(String.class)
                        .single())
                .startsWith("ClamAV 0.0-fake");
    }

    @Test
    void whileTheScannerIsDownFilesAreTakenAndHeldAndThenReleased() {
        CLAMD.mood = FakeClamd.Mood.RUDE;
        ApiClient.Answer answer = upload("late.txt", fresh(100));
        assertThat(answer.expect(201).body().get("scan").asString()).isEqualTo("HELD");
        String id = stored(answer);
        download(id, 409);
        PageClient reviewer = driver.pagesAs("reviewer");
        reviewer.get("/evidence/" + id);
        assertThat(reviewer.status()).isEqualTo(409);
        assertThat(reviewer.get("/evidence/" + id + "/about").text()).contains("waits for the malware scanner");
        scanning.scanDue();
        assertThat(state(id)).isEqualTo("HELD");
        CLAMD.mood = FakeClamd.Mood.WELL;
        clock.advance(Duration.ofMinutes(2));
        scanning.scanDue();
        assertThat(state(id)).isEqualTo("CLEAN");
        download(id, 200);
    }

    @Test
    void aHeldFileThatIsInfectedIsNeverGivenOutNorTakenAgain() {
        CLAMD.mood = FakeClamd.Mood.RUDE;
        byte[] content = infected();
        String id = stored(upload("late.txt", content));
        CLAMD.mood = FakeClamd.Mood.WELL;
        clock.advance(Duration.ofMinutes(2));
        scanning.scanDue();
        assertThat(state(id)).isEqualTo("INFECTED");
        download(id, 403);
        assertThat(jdbc.sql("select type from audit_event where subject = ? order by seq")
                        .param(UUID.fromString(id))
                        .query(String.class)
                        .list())
                .containsExactly("EvidenceStored", "EvidenceFoundInfected");
        CLAMD.mood = FakeClamd.Mood.RUDE;
        upload("again.txt", content).expect(422);
    }

    @Test
    void aFileLargerThanTheScannerTakesIsHeldAndTheOperatorToldWhy() {
        String id = stored(upload("film.bin", fresh(3 * 1024 * 1024)));
        assertThat(state(id)).isEqualTo("HELD");
        download(id, 409);
        assertThat(driver.pagesAs("admin")
                        .get("/operations")
                        .selectFirst("#scanner")
                        .text())
                .contains("StreamMaxLength", "ClamAV 0.0-fake");
    }

    @Test
    void theOperatorSeesThatTheScannerDoesNotAnswer() {
        CLAMD.mood = FakeClamd.Mood.SILENT;
        assertThat(driver.pagesAs("admin")
                        .get("/operations")
                        .selectFirst("#scanner")
                        .text())
                .contains("Does not answer", "did not answer in time");
    }

    private ApiClient.Answer upload(String name, byte[] content) {
        return driver.as("counsel").upload("/api/v1/evidence", "file", name, content);
    }

    private static String stored(ApiClient.Answer answer) {
        return answer.expect(201).body().get("id").asString();
    }

    private void download(String id, int status) {
        driver.as("counsel").get("/api/v1/evidence/" + id).expect(status);
    }

    private String state(String id) {
        return driver.as("auditor")
                .get("/api/v1/evidence/" + id + "/metadata")
                .expect(200)
                .body()
                .at("/observed/scan")
                .asString();
    }

    private List<String> refusals(byte[] content) {
        return jdbc.sql(
                        """
                        select actor || ': ' || (cast(payload as json) ->> 'name') || ' '
                            || (cast(payload as json) ->> 'signature') from audit_event
                        where type = 'EvidenceRefused' and cast(payload as json) ->> 'sha256' = ?""")
                .param(Hashes.hex(Hashes.sha256(content)))
                .query(String.class)
                .list();
    }

    private int count() {
        return jdbc.sql("select (select count(*) from evidence_blob) + (select count(*) from evidence)")
                .query(Integer.class)
                .single();
    }

    /** The test string, then something that was never sent before. */
    private static byte[] infected() {
        return (FakeClamd.EICAR + UUID.randomUUID()).getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] fresh(int size) {
        byte[] bytes = new byte[size];
        new Random().nextBytes(bytes);
        return bytes;
    }
}
