package org.bonafide.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletContext;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bonafide.ApiClient;
import org.bonafide.BonafideTest;
import org.bonafide.Driver;
import org.bonafide.Journey;
import org.bonafide.PageClient;
import org.bonafide.TestClock;
import org.bonafide.TimeTravel;
import org.bonafide.platform.Hashes;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@BonafideTest
@TimeTravel
class EvidenceIntegrationTests {

    private static final String PNG =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    @Autowired
    Driver driver;

    @Autowired
    EvidenceRemoval removal;

    @Autowired
    Quotas quotas;

    @Autowired
    TestClock clock;

    @Autowired
    ServletContext servlets;

    @Autowired
    Journey journey;

    @Autowired
    JdbcClient jdbc;

    private JsonNode upload(String name, byte[] content) {
        return driver.as("counsel")
                .upload("/api/v1/evidence", "file", name, content)
                .expect(201)
                .body();
    }

    private HttpResponse<byte[]> download(String username, String id) throws Exception {
        String basic = Base64.getEncoder().encodeToString((username + ":demo").getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create(driver.url("/api/v1/evidence/" + id)))
                .header("Authorization", "Basic " + basic)
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private static byte[] random(int size) {
        byte[] bytes = new byte[size];
        new Random().nextBytes(bytes);
        return bytes;
    }

    @Test
    void givesBackTheVeryBytesThatCameIn() throws Exception {
        byte[] content = random(3 * 1024 * 1024 + 17);
        JsonNode stored = upload("..\\..\\截图\u202Egnp.exe", content);
        assertThat(stored.get("size").asInt()).isEqualTo(content.length);
        assertThat(stored.get("sha256").asString()).isEqualTo(Hashes.hex(Hashes.sha256(content)));
        assertThat(stored.get("name").asString()).isEqualTo("截图gnp.exe");
        assertThat(download("counsel", stored.get("id").asString()).body()).isEqualTo(content);
    }

    @Test
    void storesTheSameContentOnce() {
        byte[] content = random(1024 * 1024 + 1);
        JsonNode first = upload("a.bin", content);
        JsonNode second = upload("b.bin", content);
        assertThat(second.get("id")).isNotEqualTo(first.get("id"));
        assertThat(chunks(first.get("sha256").asString())).isEqualTo(2);
    }

    @Test
    void tellsTheTypeFromTheContentAndRunsNothing() throws Exception {
        String html = "<!DOCTYPE html><html><head><title>x</title></head><body><script>alert(1)</script></body></html>";
        JsonNode stored = upload("photo.png", html.getBytes(StandardCharsets.UTF_8));
        assertThat(stored.get("mediaType").asString()).isEqualTo("text/html");
        HttpResponse<byte[]> given = download("counsel", stored.get("id").asString());
        assertThat(given.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
        assertThat(given.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
        assertThat(given.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(given.headers().allValues("Content-Security-Policy")).containsExactly("sandbox; default-src 'none'");
        JsonNode image = upload("notes.csv", Base64.getDecoder().decode(PNG));
        assertThat(download("counsel", image.get("id").asString()).headers().firstValue("Content-Type"))
                .hasValue("image/png");
    }

    @Test
    void showsAFileOnlyToThoseWhoMaySeeWhatItWasGivenTo() throws Exception {
        String id = upload("a.txt", random(100)).get("id").asString();
        assertThat(download("counsel2", id).statusCode()).isEqualTo(404);
        assertThat(download("agent", id).statusCode()).isEqualTo(200);
        assertThat(download("reviewer", id).statusCode()).isEqualTo(200);
        assertThat(download("auditor", id).statusCode()).isEqualTo(200);
        assertThat(download("care", id).statusCode()).isEqualTo(403);
        assertThat(driver.visitorApi().get("/api/v1/evidence/" + id).status()).isEqualTo(401);
        String agents = driver.as("agent")
                .upload("/api/v1/evidence", "file", "b.txt", random(100))
                .expect(201)
                .body()
                .get("id")
                .asString();
        assertThat(download("counsel", agents).statusCode()).isEqualTo(404);
        var notice = journey.notice("agent", "CN_ECL", "TRADEMARK", journey.freshListing(false));
        notice.put("evidence", List.of(agents));
        driver.as("agent").post("/api/v1/notices", notice).expect(202);
        assertThat(download("counsel", agents).statusCode()).isEqualTo(200);
        notice.put("evidence", List.of(id));
        assertThat(driver.as("counsel2")
                        .post("/api/v1/notices", notice)
                        .expect(422)
                        .text())
                .contains("\"evidence\"");
    }

    @Test
    void refusesAnEmptyAndAMissingFile() {
        ApiClient.Answer empty = driver.as("counsel").upload("/api/v1/evidence", "file", "a", new byte[0]);
        assertThat(empty.expect(422).body().at("/errors/0/field").asString()).isEqualTo("file");
        driver.as("counsel")
                .upload("/api/v1/evidence", "other", "a", new byte[] {1})
                .expect(422);
    }

    @Test
    void refusesAFileThatIsTooLargeAndSaysBothSizes() {
        ApiClient.Answer answer =
                driver.as("counsel").upload("/api/v1/evidence", "file", "a", new byte[120 * 1024 * 1024]);
        assertThat(answer.expect(413).body().get("detail").asString()).contains("120 MB", "100 MB");
    }

    @Test
    void keepsNothingOfAnUploadThatWasCutOff() throws Exception {
        int before = count();
        long files = temporaryFiles();
        URI uri = URI.create(driver.url("/"));
        String basic = Base64.getEncoder().encodeToString("counsel:demo".getBytes(StandardCharsets.UTF_8));
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.setSoLinger(true, 0);
            String head = "POST /api/v1/evidence HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic " + basic
                    + "\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 5000000\r\n\r\n--x\r\n"
                    + "Content-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().write(random(3_000_000));
            socket.getOutputStream().flush();
            Driver.await(Duration.ofSeconds(20), () -> temporaryFiles() > files);
        }
        Driver.await(Duration.ofSeconds(20), () -> temporaryFiles() == files);
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void leavesNoTemporaryFileBehindAnUpload() {
        long files = temporaryFiles();
        upload("a.bin", random(2_000_000));
        driver.as("counsel")
                .upload("/api/v1/evidence", "file", "e.bin", new byte[0])
                .expect(422);
        Driver.await(Duration.ofSeconds(20), () -> temporaryFiles() == files);
    }

    /** What uploads have put beside the database: the server's own and ours. */
    private long temporaryFiles() {
        File server = (File) servlets.getAttribute(ServletContext.TEMPDIR);
        File ours = new File(System.getProperty("java.io.tmpdir"));
        return server.list().length + ours.list((dir, name) -> name.startsWith(Upload.PREFIX)).length;
    }

    @Test
    void storesOnceWhatIsSentTwiceAtTheSameMoment() throws Exception {
        byte[] content = random(5 * 1024 * 1024 + 1);
        CyclicBarrier start = new CyclicBarrier(4);
        ExecutorService senders = Executors.newFixedThreadPool(4);
        try {
            List<Future<JsonNode>> sent = new ArrayList<>();
            for (String who : List.of("counsel", "counsel", "counsel2", "agent")) {
                sent.add(senders.submit(() -> {
                    start.await();
                    return driver.as(who)
                            .upload("/api/v1/evidence", "file", "same.bin", content)
                            .expect(201)
                            .body();
                }));
            }
            Set<String> ids = new TreeSet<>();
            for (Future<JsonNode> one : sent) {
                ids.add(one.get().get("id").asString());
            }
            assertThat(ids).hasSize(4);
            for (String id : ids) {
                assertThat(download("reviewer", id).body()).isEqualTo(content);
            }
        } finally {
            senders.shutdownNow();
        }
        assertThat(chunks(Hashes.hex(Hashes.sha256(content)))).isEqualTo(6);
    }

    @Test
    void theDatabaseRefusesToChangeOrDropWhatIsKept() {
        upload("kept.txt", random(100));
        for (String table : List.of("evidence", "evidence_blob", "evidence_chunk")) {
            for (String statement : List.of(
                    "update " + table + " set sha256 = sha256",
                    "delete from " + table,
                    "truncate " + table + " cascade")) {
                assertThatThrownBy(() -> jdbc.sql(statement).update())
                        .as(statement)
                        .hasMessageContaining("is refused");
            }
        }
    }

    @Test
    void keepsWhatIsStatedApartFromWhatIsObserved() {
        byte[] content = random(50);
        String id = driver.as("counsel")
                .upload(
                        "/api/v1/evidence",
                        "file",
                        "page.png",
                        content,
                        "captureTool",
                        "Firefox 145",
                        "captureOperator",
                        "李娜",
                        "capturedAt",
                        "2026-11-20T14:05:00+08:00",
                        "captureUrl",
                        "https://shop.example/item/1?a=b|c")
                .expect(201)
                .body()
                .get("id")
                .asString();
        JsonNode told = driver.as("reviewer")
                .get("/api/v1/evidence/" + id + "/metadata")
                .expect(200)
                .body();
        assertThat(told.at("/stated/tool").asString()).isEqualTo("Firefox 145");
        assertThat(told.at("/stated/operator").asString()).isEqualTo("李娜");
        assertThat(told.at("/stated/at").asString()).isEqualTo("2026-11-20T06:05:00Z");
        assertThat(told.at("/stated/url").asString()).isEqualTo("https://shop.example/item/1?a=b|c");
        assertThat(told.at("/observed/sha256").asString()).isEqualTo(Hashes.hex(Hashes.sha256(content)));
        assertThat(told.at("/observed/receivedAt").asString()).startsWith("2026-11-25T09:00");
        assertThat(told.at("/observed/mediaType").asString()).isEqualTo("application/octet-stream");
        assertThat(told.at("/observed/namedType").asString()).isEqualTo("image/png");
        assertThat(told.at("/observed/scan").asString()).isEqualTo("NOT_SCANNED");
        Document page = driver.pagesAs("reviewer").get("/evidence/" + id + "/about");
        assertThat(page.selectFirst("#stated").text()).contains("Firefox 145", "李娜", "2026-11-20 06:05 UTC");
        assertThat(page.selectFirst("#observed").text())
                .contains(Hashes.hex(Hashes.sha256(content)), "The name says image/png")
                .doesNotContain("Firefox");
    }

    @Test
    void refusesAStatementThatCannotBe() {
        int before = count();
        ApiClient.Answer answer = driver.as("counsel")
                .upload(
                        "/api/v1/evidence",
                        "file",
                        "a.txt",
                        random(10),
                        "capturedAt",
                        "2027-08-13T00:00:00Z",
                        "captureUrl",
                        "javascript:alert(1)");
        JsonNode errors = answer.expect(422).body().get("errors");
        assertThat(errors.get(0).get("field").asString()).isEqualTo("capturedAt");
        assertThat(errors.get(1).get("field").asString()).isEqualTo("captureUrl");
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void showsTheStatementWhereverTheFileIsShown() {
        String id = driver.as("counsel")
                .upload("/api/v1/evidence", "file", "proof.txt", random(30), "captureTool", "公证取证系统 3.2")
                .expect(201)
                .body()
                .get("id")
                .asString();
        var notice = journey.notice("counsel", "CN_ECL", "TRADEMARK", journey.freshListing(false));
        notice.put("evidence", List.of(id));
        JsonNode sent =
                driver.as("counsel").post("/api/v1/notices", notice).expect(202).body();
        driver.runJobs();
        String reference = sent.at("/items/0/case").asString();
        assertThat(driver.pagesAs("reviewer").get("/cases/" + reference).text()).contains("公证取证系统 3.2");
        Document about = driver.pagesAs("counsel").get("/evidence/" + id + "/about");
        assertThat(about.selectFirst("#given").text())
                .contains(sent.get("reference").asString());
        assertThat(about.select("form[action$=removal]")).isEmpty();
    }

    @Test
    void showsOthersNothingOfAFile() {
        String id = upload("a.txt", random(100)).get("id").asString();
        PageClient foreign = driver.pagesAs("counsel2");
        for (String address : List.of("/about", "/preview", "")) {
            foreign.get("/evidence/" + id + address);
            assertThat(foreign.status()).as(address).isEqualTo(404);
        }
        driver.as("counsel2").get("/api/v1/evidence/" + id + "/metadata").expect(404);
        driver.as("counsel").post("/api/v1/evidence/" + id + "/check", Map.of()).expect(403);
        assertThat(foreign.get("/evidence").text()).doesNotContain(id);
    }

    @Test
    void showsPicturesAndNothingElse() throws Exception {
        String picture =
                upload("a.png", Base64.getDecoder().decode(PNG)).get("id").asString();
        HttpResponse<byte[]> shown = page("/evidence/" + picture + "/preview");
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.headers().firstValue("Content-Type")).hasValue("image/png");
        assertThat(shown.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(shown.headers().allValues("Content-Security-Policy")).containsExactly("sandbox; default-src 'none'");
        for (String content : List.of(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>",
                "%PDF-1.7 <script>alert(1)</script>",
                "<html><script>alert(1)</script></html>")) {
            String id = upload("a.png", content.getBytes(StandardCharsets.UTF_8))
                    .get("id")
                    .asString();
            assertThat(page("/evidence/" + id + "/preview").statusCode()).isEqualTo(404);
        }
    }

    private HttpResponse<byte[]> page(String path) throws Exception {
        java.net.CookieManager cookies = new java.net.CookieManager();
        HttpClient client = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        String login = client.send(
                        HttpRequest.newBuilder(URI.create(driver.url("/login"))).build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
        String token = org.jsoup.Jsoup.parse(login)
                .selectFirst("form:has([type=password]) [name=_csrf]")
                .val();
        client.send(
                HttpRequest.newBuilder(URI.create(driver.url("/login")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("username=counsel&password=demo&_csrf="
                                + java.net.URLEncoder.encode(token, StandardCharsets.UTF_8)))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        return client.send(
                HttpRequest.newBuilder(URI.create(driver.url(path))).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    @Test
    void anAuditorLearnsWhetherTheStoredBytesAreStillThose() {
        byte[] content = random(2_000_000);
        String id = upload("a.bin", content).get("id").asString();
        JsonNode good = driver.as("auditor")
                .post("/api/v1/evidence/" + id + "/check", Map.of())
                .expect(200)
                .body();
        assertThat(good.get("matches").asBoolean()).isTrue();
        assertThat(good.get("sha256").asString()).isEqualTo(Hashes.hex(Hashes.sha256(content)));
        tamper(Hashes.sha256(content), "set bytes = set_byte(bytes, 7, 255 - get_byte(bytes, 7))");
        PageClient auditor = driver.pagesAs("auditor");
        Document told = auditor.submit(auditor.get("/evidence/" + id + "/about"), "/check");
        assertThat(told.selectFirst("#integrity").text()).contains("do not match", "Helena Brandt");
        assertThat(events(id)).contains("EvidenceStored", "EvidenceChecked");
        assertThat(driver.as("counsel")
                        .get("/api/v1/evidence/" + id + "/metadata")
                        .body()
                        .at("/lastCheck/matches")
                        .asBoolean())
                .isFalse();
    }

    private void tamper(byte[] sha256, String change) {
        jdbc.sql("alter table evidence_chunk disable trigger user").update();
        jdbc.sql("update evidence_chunk " + change + " where sha256 = ? and n = 1")
                .param(sha256)
                .update();
        jdbc.sql("alter table evidence_chunk enable trigger user").update();
    }

    @Test
    void tellsHowMuchRoomIsLeftWhenItIsFull() {
        byte[] here = random(500);
        upload("here.bin", here);
        long used = quotas.of(organisation("counsel")).used();
        jdbc.sql(
                        """
                        insert into evidence_quota (id, version, organisation, bytes, effective_from)
                        values ('test', 1, ?, ?, date '2026-01-01')""")
                .params(organisation("counsel"), used + 2048)
                .update();
        try {
            int before = count();
            JsonNode error = driver.as("counsel")
                    .upload("/api/v1/evidence", "file", "more.bin", random(4096))
                    .expect(422)
                    .body()
                    .at("/errors/0");
            assertThat(error.get("field").asString()).isEqualTo("file");
            assertThat(error.get("code").asString()).isEqualTo("evidence.quota.full");
            assertThat(error.get("message").asString()).contains("more.bin", "4 KB", "2 KB");
            assertThat(count()).isEqualTo(before);
            upload("here again.bin", here);
            upload("fits.bin", random(2048));
            driver.as("counsel2")
                    .upload("/api/v1/evidence", "file", "more.bin", random(4096))
                    .expect(201);
            assertThat(driver.pagesAs("counsel").get("/evidence").text()).contains("0 B free", "Little room is left");
        } finally {
            jdbc.sql("delete from evidence_quota where id = 'test'").update();
        }
    }

    private UUID organisation(String username) {
        return jdbc.sql("select organisation from person where username = ?")
                .param(username)
                .query(UUID.class)
                .single();
    }

    @Test
    void whatWasGivenToNothingGoesInTimeAndLeavesItsTrace() {
        byte[] shared = random(300);
        byte[] alone = random(300);
        String used = upload("used.bin", shared).get("id").asString();
        String same = upload("same.bin", shared).get("id").asString();
        String unused = upload("unused.bin", alone).get("id").asString();
        var notice = journey.notice("counsel", "CN_ECL", "TRADEMARK", journey.freshListing(false));
        notice.put("evidence", List.of(used));
        driver.as("counsel").post("/api/v1/notices", notice).expect(202);
        Instant now = clock.instant();
        try {
            clock.advance(Duration.ofDays(89));
            removal.removeUnused();
            driver.as("counsel").get("/api/v1/evidence/" + unused + "/metadata").expect(200);
            clock.advance(Duration.ofDays(2));
            removal.removeUnused();
        } finally {
            clock.set(now);
        }
        for (String gone : List.of(same, unused)) {
            driver.as("counsel").get("/api/v1/evidence/" + gone + "/metadata").expect(404);
            assertThat(events(gone)).containsExactly("EvidenceStored", "EvidenceRemoved");
        }
        assertThat(jdbc.sql(
                                "select encode(sha256, 'hex') || ' ' || name || ' ' || rule from evidence_removed where id = ?")
                        .param(UUID.fromString(unused))
                        .query(String.class)
                        .single())
                .isEqualTo(Hashes.hex(Hashes.sha256(alone)) + " unused.bin evidence-unused/1");
        driver.as("counsel").get("/api/v1/evidence/" + used + "/metadata").expect(200);
        assertThat(chunks(Hashes.hex(Hashes.sha256(shared)))).isEqualTo(1);
        assertThat(chunks(Hashes.hex(Hashes.sha256(alone)))).isZero();
    }

    @Test
    void itsOwnerRemovesAnUploadOnlyUntilItIsUsed() {
        String id = upload("mistake.bin", random(300)).get("id").asString();
        String used = upload("used.bin", random(300)).get("id").asString();
        PageClient counsel = driver.pagesAs("counsel");
        Document before = counsel.get("/evidence/" + used + "/about");
        var notice = journey.notice("counsel", "CN_ECL", "TRADEMARK", journey.freshListing(false));
        notice.put("evidence", List.of(used));
        driver.as("counsel").post("/api/v1/notices", notice).expect(202);
        counsel.submit(before, "/removal");
        assertThat(counsel.status()).isEqualTo(409);
        driver.as("counsel").get("/api/v1/evidence/" + used + "/metadata").expect(200);
        assertThat(counsel.get("/evidence?unused=true").html()).contains(id).doesNotContain(used);
        counsel.submit(counsel.get("/evidence/" + id + "/about"), "/removal");
        assertThat(counsel.status()).isEqualTo(200);
        driver.as("counsel").get("/api/v1/evidence/" + id + "/metadata").expect(404);
    }

    @Test
    void aFileOfTheGreatestSizeGoesInAndComesOutAsAStream() throws Exception {
        long size = 100L * 1024 * 1024 - 3;
        MessageDigest sent = Hashes.sha256();
        String boundary = "x123456789";
        byte[] head = ("--" + boundary
                        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"big.bin\"\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        InputStream body = new SequenceInputStream(Collections.enumeration(List.of(
                new ByteArrayInputStream(head),
                new DigestInputStream(new Noise(size), sent),
                new ByteArrayInputStream(tail))));
        String basic = Base64.getEncoder().encodeToString("counsel:demo".getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> stored = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(driver.url("/api/v1/evidence")))
                                .header("Authorization", "Basic " + basic)
                                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                                .POST(HttpRequest.BodyPublishers.fromPublisher(
                                        HttpRequest.BodyPublishers.ofInputStream(() -> body),
                                        head.length + size + tail.length))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(stored.statusCode()).as(stored.body()).isEqualTo(201);
        String sha256 = Hashes.hex(sent.digest());
        assertThat(stored.body()).contains(sha256);
        String id = stored.body().replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");
        HttpResponse<InputStream> given = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(driver.url("/api/v1/evidence/" + id)))
                                .header("Authorization", "Basic " + basic)
                                .build(),
                        HttpResponse.BodyHandlers.ofInputStream());
        MessageDigest received = Hashes.sha256();
        try (InputStream in = new DigestInputStream(given.body(), received)) {
            assertThat(in.transferTo(OutputStream.nullOutputStream())).isEqualTo(size);
        }
        assertThat(Hashes.hex(received.digest())).isEqualTo(sha256);
    }

    /** So many bytes that look like nothing, made while they are read. */
    private static final class Noise extends InputStream {

        private long left;
        private int state = 42;

        private Noise(long size) {
            left = size;
        }

        @Override
        public int read() {
            if (left-- <= 0) {
                return -1;
            }
            state = state * 1_103_515_245 + 12_345;
            return state >>> 24;
        }

        @Override
        public int read(byte[] into, int from, int most) {
            int n = (int) Math.min(most, left);
            for (int i = 0; i < n; i++) {
                into[from + i] = (byte) read();
            }
            return n == 0 ? -1 : n;
        }
    }

    private List<String> events(String id) {
        return jdbc.sql("select type from audit_event where subject = ? order by seq")
                .param(UUID.fromString(id))
                .query(String.class)
                .list();
    }

    private int chunks(String sha256) {
        return jdbc.sql("select count(*) from evidence_chunk where sha256 = decode(?, 'hex')")
                .param(sha256)
                .query(Integer.class)
                .single();
    }

    private int count() {
        return jdbc.sql("select (select count(*) from evidence_blob) + (select count(*) from evidence)")
                .query(Integer.class)
                .single();
    }
}
