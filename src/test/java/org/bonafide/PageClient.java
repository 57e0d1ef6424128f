package org.bonafide;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** Reads pages and sends their forms as a browser without JavaScript does: cookies kept, hidden fields sent along. */
public final class PageClient {

    private final String base;
    private final Connection session;
    private int status;

    PageClient(String base) {
        this.base = base;
        this.session = Jsoup.newSession()
                .ignoreHttpErrors(true)
                .ignoreContentType(true)
                .maxBodySize(0)
                .timeout(60_000);
    }

    PageClient logIn(String username, String password) {
        Document login = get("/login");
        FormElement form = login.forms().stream()
                .filter(f -> f.selectFirst("input[type=password]") != null)
                .findFirst()
                .orElseThrow();
        send(form, "username", username, "password", password);
        return this;
    }

    public Document get(String path) {
        return execute(
                session.newRequest(path.startsWith("http") ? path : base + path).method(Connection.Method.GET));
    }

    /** Sends the form whose action ends with this path, with these fields filled in (names and values in turn). */
    public Document submit(Document page, String action, String... fields) {
        FormElement form = page.forms().stream()
                .filter(f -> f.attr("action").split("\\?")[0].endsWith(action))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No form to " + action + " on " + page.location() + ": "
                        + page.forms().stream().map(f -> f.attr("action")).toList()));
        return send(form, fields);
    }

    /** Status of the last answer. */
    public int status() {
        return status;
    }

    private Document send(FormElement form, String... fields) {
        Connection request = form.submit()
                .method(form.attr("method").equalsIgnoreCase("post") ? Connection.Method.POST : Connection.Method.GET);
        Connection mine = session.newRequest(form.absUrl("action"))
                .method(request.request().method());
        request.request().data().forEach(d -> {
            if (!overridden(d.key(), fields)) {
                mine.data(d.key(), d.value());
            }
        });
        for (int i = 0; i < fields.length; i += 2) {
            mine.data(fields[i], fields[i + 1]);
        }
        return execute(mine);
    }

    private static boolean overridden(String key, String... fields) {
        for (int i = 0; i < fields.length; i += 2) {
            if (fields[i].equals(key)) {
                return true;
            }
        }
        return false;
    }

    private Document execute(Connection request) {
        try {
            Connection.Response response = request.execute();
            status = response.statusCode();
            return response.parse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of the main part of a page. */
    public static String main(Document page) {
        Element main = page.selectFirst("main");
        return main == null ? page.text() : main.text();
    }
}
