package org.bonafide.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.bonafide.ApiClient;
import org.bonafide.BonafideTest;
import org.bonafide.Driver;
import org.bonafide.PageClient;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What cannot be read is answered clearly: a problem to programs, a page to people, never a stack trace. */
@BonafideTest
class RequestErrorsIntegrationTests {

    @Autowired
    Driver driver;

    @ParameterizedTest
    @CsvSource({
        "/api/v1/nothing, 404",
        "/api/v1/tasks/nothing, 404",
        "/api/v1/tasks?limit=many, 422",
        "/api/v1/tasks?limit=100000, 422",
        "/api/v1/tasks?after=nonsense, 422",
        "/api/v1/tasks?kind=nothing, 422",
        "/api/v1/tasks?lane=SLOW, 422",
        "/api/v1/audit/verification, 403"
    })
    void theApiAnswersWithAProblem(String path, int status) {
        isProblem(driver.as("reviewer").get(path).expect(status), status);
    }

    @Test
    void malformedJsonIsABadRequest() {
        isProblem(driver.as("reviewer").post("/api/v1/tasks/x/handover", "{bad").expect(400), 400);
        isProblem(driver.as("reviewer").post("/api/v1/tasks/x/handover", "").expect(400), 400);
    }

    @Test
    void anotherContentTypeIsToldWhatToSend() throws Exception {
        HttpResponse<String> answer = send("/api/v1/tasks/x/handover", "POST", "text/plain", "reviewer");
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("send JSON");
    }

    @Test
    void anotherMethodIsRefused() throws Exception {
        HttpResponse<String> answer = send("/api/v1/tasks", "DELETE", "application/json", "reviewer");
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow"))
                .hasValueSatisfying(allow -> assertThat(allow).contains("GET"));
    }

    @Test
    void anUnknownWordIsAnsweredWithTheWordsThereAre() {
        ApiClient.Answer answer =
                driver.as("reviewer").get("/api/v1/tasks?lane=SLOW").expect(422);
        assertThat(answer.body().get("errors").get(0).get("field").asString()).isEqualTo("lane");
        assertThat(answer.body().get("errors").get(0).get("fix").asString()).contains("FAST, STANDARD, ENHANCED");
    }

    @Test
    void pagesAnswerWithPages() {
        PageClient reviewer = driver.pagesAs("reviewer");
        Document page = reviewer.get("/nothing/at/all");
        assertThat(reviewer.status()).isEqualTo(404);
        assertThat(page.selectFirst("h1").text()).isEqualTo("Page not found");
        assertThat(page.select("nav .nav-list")).isNotEmpty();

        reviewer.get("/audit");
        assertThat(reviewer.status()).isEqualTo(403);
        Document wrong = reviewer.get("/tasks?lane=SLOW");
        assertThat(reviewer.status()).isEqualTo(422);
        assertThat(PageClient.main(wrong)).contains("FAST, STANDARD, ENHANCED");
    }

    @Test
    void anUploadThatIsTooLargeIsToldSoAndNotBlamedOnForgery() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(driver.url("/notices/new")))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.fromPublisher(
                        HttpRequest.BodyPublishers.ofInputStream(() -> new java.io.InputStream() {
                            private long left = 102L * 1024 * 1024;

                            @Override
                            public int read() {
                                return left-- > 0 ? 'a' : -1;
                            }

                            @Override
                            public int read(byte[] to, int off, int len) {
                                int n = (int) Math.min(len, left);
                                left -= n;
                                return n == 0 ? -1 : n;
                            }
                        }),
                        102L * 1024 * 1024))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("100 MB");
    }

    private HttpResponse<String> send(String path, String method, String type, String user)
            throws IOException, InterruptedException {
        String basic = java.util.Base64.getEncoder().encodeToString((user + ":demo").getBytes());
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(driver.url(path)))
                                .header("Authorization", "Basic " + basic)
                                .header("Content-Type", type)
                                .method(method, HttpRequest.BodyPublishers.ofString("{}"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static void isProblem(ApiClient.Answer answer, int status) {
        assertThat(answer.response().headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
        assertThat(answer.body().get("status").asInt()).isEqualTo(status);
        assertThat(answer.body().get("detail").asString()).isNotBlank();
        assertThat(answer.text()).doesNotContain("org.bonafide", "Exception", "\tat ");
    }
}
