package org.bonafide.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.bonafide.ApiClient;
import org.bonafide.BonafideTest;
import org.bonafide.Driver;
import org.bonafide.Journey;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@BonafideTest
class EvidenceIntegrationTests {

    @Autowired
    Driver driver;

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
        assertThat(stored.get("sha256").asString())
                .isEqualTo(org.bonafide.platform.Hashes.hex(org.bonafide.platform.Hashes.sha256(content)));
        assertThat(stored.get("name").asString()).isEqualTo("截图gnp.exe");
        assertThat(download("counsel", stored.get("id").asString()).body()).isEqualTo(content);
    }

    @Test
    void storesTheSameContentOnce() {
        byte[] content = random(1024 * 1024 + 1);
        JsonNode first = upload("a.bin", content);
        JsonNode second = upload("b.bin", content);
        assertThat(second.get("id")).isNotEqualTo(first.get("id"));
        assertThat(jdbc.sql("select count(*) from evidence_chunk where sha256 = decode(?, 'hex')")
                        .param(first.get("sha256").asString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
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
        byte[] png = Base64.getDecoder()
                .decode(
                        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
        JsonNode image = upload("notes.csv", png);
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
    void refusesAFileThatIsTooLarge() {
        ApiClient.Answer answer =
                driver.as("counsel").upload("/api/v1/evidence", "file", "a", new byte[101 * 1024 * 1024]);
        answer.expect(413);
    }

    @Test
    void keepsNothingOfAnUploadThatWasCutOff() throws Exception {
        int before = count();
        URI uri = URI.create(driver.url("/"));
        String basic = Base64.getEncoder().encodeToString("counsel:demo".getBytes(StandardCharsets.UTF_8));
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            String head = "POST /api/v1/evidence HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic " + basic
                    + "\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 5000000\r\n\r\n--x\r\n"
                    + "Content-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().write(random(2_000_000));
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            try (InputStream in = socket.getInputStream()) {
                socket.setSoTimeout((int) Duration.ofSeconds(20).toMillis());
                in.readAllBytes();
            }
        }
        assertThat(count()).isEqualTo(before);
    }

    private int count() {
        return jdbc.sql("select (select count(*) from evidence_blob) + (select count(*) from evidence)")
                .query(Integer.class)
                .single();
    }
}
