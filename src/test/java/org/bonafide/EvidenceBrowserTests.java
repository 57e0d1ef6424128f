package org.bonafide;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Evidence in a real browser: what is given back runs nowhere, and what cannot be taken is told at its field. */
@BonafideTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EvidenceBrowserTests {

    private static final String RAN = "<script>localStorage.setItem('ran', document.location)</script>";

    /** What a browser would run if it were shown. */
    private static final Map<String, String> SCRIPTS = Map.of(
            "page.html", "<!DOCTYPE html><html><body>" + RAN + "</body></html>",
            "photo.png", "<!DOCTYPE html><html><body>" + RAN + "</body></html>",
            "notes.txt", "<html><body>" + RAN + "</body></html>",
            "page.xhtml",
                    "<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"><body>" + RAN
                            + "</body></html>",
            "drawing.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\">" + RAN + "</svg>",
            "data.xml", "<?xml version=\"1.0\"?><a><b xmlns=\"http://www.w3.org/1999/xhtml\">" + RAN + "</b></a>",
            "saved.mhtml",
                    "From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;"
                            + " type=\"text/html\"; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n"
                            + RAN + "\r\n--b--\r\n");

    @Autowired
    private Driver driver;

    @TempDir
    private Path folder;

    private Browser browser;

    @BeforeAll
    void open() {
        browser = new Browser(driver.url(""));
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @Test
    void nothingThatIsGivenBackRuns() throws IOException {
        Browser.Visitor reviewer = browser.visitor("en").logIn("reviewer");
        Page page = reviewer.page();
        for (Map.Entry<String, String> script : SCRIPTS.entrySet()) {
            String id = upload(script.getKey(), script.getValue());
            Download download = page.waitForDownload(
                    new Page.WaitForDownloadOptions().setPredicate(d -> d.url().endsWith("/evidence/" + id)),
                    () -> visit(page, "/evidence/" + id));
            assertThat(download.suggestedFilename()).startsWith(script.getKey().replaceAll("\\..*", ""));
            assertThat(Files.readString(download.path())).isEqualTo(script.getValue());
            visit(page, "/evidence/" + id + "/preview");
            assertThat(page.content()).as(script.getKey()).contains("Bonafide").doesNotContain("'ran'");
            visit(page, "/evidence/" + id + "/about");
            page.evaluate(
                    """
                    id => Promise.all(['iframe', 'img', 'video'].map(tag => new Promise(done => {
                        const e = document.createElement(tag);
                        e.onload = e.onerror = done;
                        setTimeout(done, 300);
                        e.src = '/evidence/' + id;
                        document.body.append(e);
                    })))""",
                    id);
            assertThat(page.evaluate("localStorage.getItem('ran')"))
                    .as(script.getKey())
                    .isNull();
        }
        reviewer.open("/evidence/" + upload("photo.txt", "words") + "/about");
        assertThat(browser.faults()).isEmpty();
    }

    @Test
    void aFileThatIsTooLargeIsToldOnItsPageWhileTheOthersAreKept() throws IOException {
        Path large = folder.resolve("video.mp4");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(101L * 1024 * 1024);
        }
        Path small = Files.writeString(folder.resolve("报告.txt"), "Test buy of 3 November");
        Browser.Visitor counsel = browser.visitor("zh-CN");
        counsel.page().navigate(driver.url("/login?lang=zh-CN"));
        counsel.logIn("counsel").open("/evidence");
        counsel.page().locator("main [name=files]").setInputFiles(new Path[] {large, small});
        counsel.page().locator("main details.capture summary").click();
        counsel.fill("capture.tool", "公证取证系统 3.2").fill("capture.at", "2026-11-20T14:05");
        counsel.send("/evidence");
        assertThat(counsel.page().locator("#files-error").innerText()).contains("video.mp4", "101 MB", "100 MB");
        counsel.sees("报告.txt").sees("2026-11-20 06:05 UTC").sees("公证取证系统 3.2");
        assertThat(counsel.page().locator("main [name='capture.tool']").inputValue())
                .isEqualTo("公证取证系统 3.2");
        assertThat(browser.faults()).isEmpty();
    }

    @Test
    void whatCannotBeStatedIsToldAtItsField() throws IOException {
        Path proof = Files.writeString(folder.resolve("proof.txt"), "x");
        Browser.Visitor counsel = browser.visitor("en").logIn("counsel").open("/evidence");
        counsel.page().locator("main [name=files]").setInputFiles(proof);
        counsel.page().locator("main details.capture summary").click();
        counsel.fill("capture.at", "2027-08-13T00:00").fill("capture.url", "see above");
        counsel.send("/evidence");
        assertThat(counsel.page().locator("[id='capture.at-error']").innerText())
                .contains("future");
        assertThat(counsel.page().locator("[id='capture.url-error']").innerText())
                .contains("no web address");
    }

    private static void visit(Page page, String path) {
        String origin = page.url().replaceAll("^(https?://[^/]+).*", "$1");
        try {
            page.navigate(origin + path);
        } catch (PlaywrightException download) {
            assertThat(download.getMessage()).containsAnyOf("Download is starting", "ERR_ABORTED");
        }
    }

    private String upload(String name, String content) {
        return driver.as("counsel")
                .upload("/api/v1/evidence", "file", name, content.getBytes(StandardCharsets.UTF_8))
                .expect(201)
                .body()
                .get("id")
                .asString();
    }
}
