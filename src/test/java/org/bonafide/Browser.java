package org.bonafide;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A real Chromium, one for a test class: the installed one, else the one Playwright fetches. Every page that is visited
 * through it is looked at by axe, and its console must stay clean.
 */
final class Browser implements AutoCloseable {

    private static final List<Path> INSTALLED = List.of(
            Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));
    private static final Path PICTURES = Path.of("target/screenshots");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final String base;
    private final Set<String> looked = new TreeSet<>();
    private final List<String> faults = new ArrayList<>();

    Browser(String base) {
        this.base = base;
        Path installed =
                INSTALLED.stream().filter(Files::isExecutable).findFirst().orElse(null);
        playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(installed == null ? Map.of() : Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions()
                .setArgs(List.of(
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync"));
        if (installed != null) {
            options.setExecutablePath(installed);
        }
        chromium = playwright.chromium().launch(options);
    }

    /** A person at a browser of their own: own cookies, own language. */
    Visitor visitor(String language) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setLocale(language)
                .setViewportSize(1440, 900));
        return new Visitor(context.newPage(), language);
    }

    /** What axe and the console found wrong on the pages visited so far. */
    List<String> faults() {
        return faults;
    }

    Set<String> looked() {
        return looked;
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }

    /** Width of a small phone, in CSS pixels: nothing but a table's own box may be wider. */
    private static final int PHONE = 390;

    /** One person's browser window. */
    final class Visitor {

        private final Page page;
        private final String language;

        private Visitor(Page page, String language) {
            this.page = page;
            this.language = language;
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") && !message.text().contains("Failed to load resource")) {
                    faults.add(page.url() + ": console: " + message.text());
                }
            });
            page.onPageError(error -> faults.add(page.url() + ": " + error));
        }

        Page page() {
            return page;
        }

        Visitor logIn(String username) {
            open("/login");
            page.locator("form:has(input[type=password]) [name=username]")
                    .first()
                    .fill(username);
            page.locator("form:has(input[type=password]) [name=password]")
                    .first()
                    .fill("demo");
            page.locator("form:has(input[type=password]) button[type=submit]")
                    .first()
                    .click();
            assertThat(page.url()).doesNotContain("/login");
            return look("home-" + username);
        }

        Visitor open(String path) {
            page.navigate(path.startsWith("http") ? path : base + path);
            return look(path.split("\\?")[0]);
        }

        Visitor fill(String field, String text) {
            page.locator("main [name='" + field + "']").first().fill(text);
            return this;
        }

        Visitor choose(String field, String value) {
            page.locator("main [name='" + field + "'][value='" + value + "']").check();
            return this;
        }

        Visitor tick(String field) {
            page.locator("main input[type=checkbox][name='" + field + "']").check();
            return this;
        }

        Visitor select(String field, String value) {
            page.locator("main select[name='" + field + "']").selectOption(value);
            return this;
        }

        /** Presses the button of the form that goes to this path. */
        Visitor send(String action) {
            page.locator("main form[action*='" + action + "'] button[type=submit]:visible")
                    .last()
                    .click();
            return look(action);
        }

        String text() {
            return page.locator("main").first().innerText();
        }

        Visitor sees(String text) {
            assertThat(text()).contains(text);
            return this;
        }

        private int widthOnAPhone() {
            page.setViewportSize(PHONE, 844);
            int width = (int) page.evaluate("document.documentElement.scrollWidth");
            page.setViewportSize(1440, 900);
            return width;
        }

        /** The first key brings the link that leads past the navigation. */
        Visitor skipsToThePage() {
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip-link");
            page.keyboard().press("Enter");
            assertThat(page.url()).endsWith("#main");
            return this;
        }

        /** Lets axe look at the page as it is, and takes its picture. */
        Visitor look(String name) {
            page.waitForLoadState();
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
            String file = name.replaceAll("/[A-Za-z0-9_-]{40,}", "/link").replaceAll("[^A-Za-z0-9-]+", "_");
            looked.add(file);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(PICTURES.resolve(language + "_" + file + ".png"))
                    .setFullPage(true));
            for (Rule rule : new AxeBuilder(page).analyze().getViolations()) {
                if (Set.of("serious", "critical").contains(rule.getImpact())) {
                    faults.add(page.url() + ": " + rule.getId() + ": " + rule.getHelp() + " "
                            + rule.getNodes().get(0).getHtml());
                }
            }
            if (widthOnAPhone() > PHONE) {
                faults.add(page.url() + ": scrolls sideways on a phone");
            }
            if (page.content().contains("??")) {
                faults.add(page.url() + ": a text is missing: "
                        + page.content().replaceAll("(?s).*(\\?\\?[a-zA-Z0-9_.]+).*", "$1"));
            }
            return this;
        }
    }
}
