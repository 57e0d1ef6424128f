package org.bonafide.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.bonafide.ApiClient;
import org.bonafide.BonafideTest;
import org.bonafide.Driver;
import org.bonafide.Journey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Files of every kind through {@code POST /notices/csv}: each has a clear result, row by row. */
@BonafideTest
@TestPropertySource(properties = "bonafide.test=csv")
class CsvFilesIntegrationTests {

    @Autowired
    private Driver driver;

    @Autowired
    private Journey journey;

    static Stream<CsvFiles.Case> files() {
        return CsvFiles.all();
    }

    private String[] fields(String... more) {
        String[] fields = CsvFiles.fields(journey.right("counsel", "TRADEMARK"));
        return Stream.concat(Stream.of(fields), Stream.of(more)).toArray(String[]::new);
    }

    private ApiClient.Answer send(String name, byte[] content, String... more) {
        return driver.as("counsel").upload("/api/v1/notices/csv", "file", name, content, fields(more));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void hasAClearResult(CsvFiles.Case file) {
        ApiClient.Answer answer = send(file.name(), file.bytes().get()).expect(file.status());
        if (file.status() != 202) {
            JsonNode error = answer.body().at("/errors/0");
            assertThat(error.get("code").asString()).isEqualTo(file.codes());
            assertThat(error.get("message").asString()).isNotBlank();
            assertThat(error.get("fix").asString()).isNotBlank();
            return;
        }
        JsonNode body = answer.body();
        assertThat(codes(body)).isEqualTo(file.codes());
        assertThat(body.get("accepted").asInt()).isEqualTo(file.accepted());
        assertThat(body.get("rejected").asInt()).isEqualTo(file.rejected());
        assertThat(body.get("items")).hasSize(file.accepted() + file.rejected());
    }

    private static String codes(JsonNode body) {
        return StreamSupport.stream(body.get("items").spliterator(), false)
                .map(i -> i.at("/error/code").asString(""))
                .filter(c -> !c.isEmpty())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    @Test
    void keepsWhatTheCellsSay() {
        String text =
                "reason;备注;网址\n\"a; \"\"b\"\"\nc\";=1+1;" + CsvFiles.url() + "\n'=2+2;'@x;" + CsvFiles.url() + "\n";
        String reference = send("cells.csv", CsvFiles.in("GB18030", text))
                .expect(202)
                .body()
                .get("reference")
                .asString();
        String export = driver.as("counsel")
                .get("/api/v1/notices/" + reference + "/export.csv")
                .expect(200)
                .text();
        assertThat(export)
                .contains("\"a; \"\"b\"\"\nc\"")
                .contains("'=1+1")
                .contains("'=2+2")
                .doesNotContain("''");
    }

    @Test
    void readsItsOwnErrorFileAgain() {
        String text = "url,reason,note\n" + CsvFiles.url() + ",good,\nwords alone,=1+1,\"two\nlines\"\n";
        JsonNode first =
                send("first.csv", CsvFiles.in("UTF-8", text)).expect(202).body();
        String errors = driver.as("counsel")
                .get("/api/v1/notices/" + first.get("reference").asString() + "/errors.csv")
                .expect(200)
                .text();
        assertThat(errors).startsWith("\uFEFFrow,field,code,problem,fix,given,url,reason,note,evidence,newEvidence");
        String url = CsvFiles.url();
        String mended = errors.replace("words alone,words alone,", "words alone," + url + ",");
        JsonNode second =
                send("errors.csv", CsvFiles.in("UTF-8", mended)).expect(202).body();
        assertThat(second.at("/accepted").asInt()).isEqualTo(1);
        assertThat(second.at("/items/0/url").asString()).isEqualTo(url);
        String export = driver.as("counsel")
                .get("/api/v1/notices/" + second.get("reference").asString() + "/export.csv")
                .text();
        assertThat(export).contains(",'=1+1,\"two\nlines\"");
    }

    @Test
    void namesTheFileThatARowGivesAndNobodyHas() {
        String text = "url,evidence,newEvidence\n" + CsvFiles.url() + ",label.png,\n" + CsvFiles.url() + ",,front.jpg\n"
                + CsvFiles.url() + ",,\n";
        JsonNode body =
                send("files.csv", CsvFiles.in("UTF-8", text)).expect(202).body();
        assertThat(body.at("/items/0/error/message").asString()).endsWith(": label.png");
        assertThat(body.at("/items/1/error/message").asString()).endsWith(": front.jpg");
        assertThat(body.get("accepted").asInt()).isEqualTo(1);
    }

    @Test
    void answersTheSameUnderTheSameKeyAndRefusesAnotherFileUnderIt() throws Exception {
        byte[] file = CsvFiles.in("UTF-8", "url\n" + CsvFiles.url() + "\n");
        byte[] other = CsvFiles.in("UTF-8", "url\n" + CsvFiles.url() + "\n");
        NoticeCsvCall call = new NoticeCsvCall(driver.url("/api/v1/notices/csv"), "counsel", fields());
        String first = call.send(file, "csv-key").body();
        assertThat(first).contains("OPENED");
        assertThat(call.send(file, "csv-key").body()).isEqualTo(first);
        assertThat(call.send(other, "csv-key").statusCode()).isEqualTo(409);
    }

    @Test
    void saysWhichFieldsAreMissingAndThatTheFileIs() {
        ApiClient counsel = driver.as("counsel");
        byte[] file = CsvFiles.in("UTF-8", "url\n" + CsvFiles.url() + "\n");
        JsonNode bare = counsel.upload("/api/v1/notices/csv", "file", "a.csv", file)
                .expect(422)
                .body();
        assertThat(bare.get("errors").toString()).contains("\"right\"").contains("statements.");
        JsonNode none = counsel.upload("/api/v1/notices/csv", "other", "a.csv", file, fields())
                .expect(422)
                .body();
        assertThat(none.at("/errors/0/code").asString()).isEqualTo("notice.file.missing");
        send("a.csv", file, "evidence", "no id").expect(422);
        driver.as("reviewer")
                .upload("/api/v1/notices/csv", "file", "a.csv", file, fields())
                .expect(403);
    }
}
