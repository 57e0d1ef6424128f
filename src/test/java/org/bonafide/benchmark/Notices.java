package org.bonafide.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Notices of many listings that the marketplace has already, sent by HTTP from a file and answered into a file, so that
 * the caller's memory is not counted.
 */
final class Notices {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String BOUNDARY = "----bonafide-benchmark";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String server;
    private final Path folder;
    private int listing;

    Notices(String server, Path folder) throws IOException {
        this.server = server;
        this.folder = Files.createDirectories(folder);
    }

    /** Addresses that no notice has named yet, on the marketplace's shelf. */
    List<String> listings(int count) {
        int from = listing;
        listing += count;
        List<String> urls = IntStream.range(from, listing)
                .mapToObj(i -> "https://shop.open.example/item/" + (10_000_000 + i) + ".html")
                .toList();
        for (int i = 0; i < count; i += 100) {
            post(
                    "/sandbox/marketplace/v1/listings/resolve",
                    Map.of("urls", urls.subList(i, Math.min(i + 100, count))),
                    200);
        }
        return urls;
    }

    /** A CSV file as a request's body. */
    Path csv(List<String> urls) throws IOException {
        Path file = folder.resolve("notice-" + urls.size() + "-" + UUID.randomUUID());
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> field : fields().entrySet()) {
                out.write("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field.getKey()
                        + "\"\r\n\r\n" + field.getValue() + "\r\n");
            }
            out.write(
                    "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"listings.csv\"\r\n"
                            + "Content-Type: text/csv\r\n\r\nurl,reason\r\n");
            for (String url : urls) {
                out.write(url + ",Counterfeit certificate of authenticity\r\n");
            }
            out.write("--" + BOUNDARY + "--\r\n");
        }
        return file;
    }

    private Map<String, String> fields() {
        return Map.of(
                "regime", "CN_ECL",
                "right", right(),
                "description", "Boxed copies with printed instead of woven labels.",
                "statements.goodFaith", "true",
                "statements.accuracy", "true",
                "statements.authority", "true",
                "statements.signature", "G. Lindqvist",
                "goodFaithFile", "Test buy of 3 November; list of licensed sellers checked.");
    }

    /** The same as JSON. */
    Path json(List<String> urls) throws IOException {
        Map<String, Object> body = new java.util.HashMap<>(fields());
        body.keySet().removeIf(name -> name.startsWith("statements"));
        body.put(
                "statements",
                Map.of("goodFaith", true, "accuracy", true, "authority", true, "signature", "G. Lindqvist"));
        body.put(
                "listings",
                urls.stream()
                        .map(url -> Map.of("url", url, "reason", "Counterfeit certificate of authenticity"))
                        .toList());
        Path file = folder.resolve("notice-" + UUID.randomUUID() + ".json");
        Files.writeString(file, JSON.writeValueAsString(body));
        return file;
    }

    /** Sends such a file. */
    Path send(Path file) throws IOException, InterruptedException {
        Path answer = file.resolveSibling(file.getFileName() + ".answer");
        boolean json = file.toString().endsWith(".json");
        HttpResponse<Path> response = http.send(
                request("/api/v1/notices" + (json ? "" : "/csv"))
                        .header("Content-Type", json ? "application/json" : "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(HttpRequest.BodyPublishers.ofFile(file))
                        .build(),
                HttpResponse.BodyHandlers.ofFile(answer));
        assertThat(response.statusCode()).as(() -> text(answer)).isEqualTo(202);
        return answer;
    }

    /** The reference of the notice, all of whose rows were accepted and are told one by one. */
    static String reference(Path answer, int rows) {
        JsonNode said = JSON.readTree(answer.toFile());
        assertThat(said.get("accepted").asInt()).isEqualTo(rows);
        assertThat(said.get("items").size()).isEqualTo(rows);
        return said.get("reference").asString();
    }

    private String right() {
        JsonNode rights = JSON.readTree(send(request("/api/v1/rights").GET(), 200));
        for (JsonNode right : rights.get("items")) {
            if (right.get("kind").asString().equals("TRADEMARK")
                    && right.get("state").asString().equals("IN_FORCE")
                    && right.get("jurisdictions").toString().contains("CN")) {
                return right.get("id").asString();
            }
        }
        throw new AssertionError("No trademark in force: " + rights);
    }

    private void post(String path, Object body, int expected) {
        send(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))),
                expected);
    }

    private String send(HttpRequest.Builder request, int expected) {
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).as(response.body()).isEqualTo(expected);
            return response.body();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        String account = Base64.getEncoder().encodeToString("counsel:demo".getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(server + path)).header("Authorization", "Basic " + account);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
