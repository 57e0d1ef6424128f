package org.bonafide;

import org.jsoup.nodes.Document;

/** Makes a notice on its pages, one after the other, as a person without JavaScript does. */
public final class NoticePages {

    private final PageClient counsel;
    private String draft;

    public NoticePages(PageClient counsel) {
        this.counsel = counsel;
    }

    /** Right and law; leads to the listings. */
    public Document begin(String right, String regime) {
        Document listings =
                counsel.submit(counsel.get("/notices/new"), "/notices/new", "right", right, "regime", regime);
        draft = path(listings);
        return listings;
    }

    /** Pastes a text; shows how its rows are read. */
    public Document listings(String text) {
        return counsel.submit(counsel.get(at("/listings")), at("/listings"), "listings", text);
    }

    /** Presses {@code button} with {@code value}, after these cells were typed over. */
    public Document rows(String button, String value, String... cells) {
        String[] fields = java.util.Arrays.copyOf(cells, cells.length + 2);
        fields[cells.length] = button;
        fields[cells.length + 1] = value;
        return counsel.submit(counsel.get(at("/listings")), at("/rows"), fields);
    }

    public Document describe(String text) {
        return counsel.submit(counsel.get(at("/evidence")), at("/evidence"), "description", text);
    }

    /** Affirms everything and signs; leads to the last page. */
    public Document affirm(String checked, String signature) {
        return counsel.submit(
                counsel.get(at("/statements")),
                at("/statements"),
                "goodFaithFile",
                checked,
                "statements.goodFaith",
                "true",
                "statements.accuracy",
                "true",
                "statements.authority",
                "true",
                "statements.signature",
                signature);
    }

    public Document check() {
        return counsel.get(at("/check"));
    }

    public Document send() {
        return counsel.submit(check(), at("/send"));
    }

    /** All of it. */
    public Document send(String right, String regime, String listings) {
        begin(right, regime);
        listings(listings);
        describe("Printed labels. 印刷标签。");
        affirm("Checked the list of sellers.", "Grace Lindqvist");
        return send();
    }

    /** The address of a page of the draft. */
    public String at(String page) {
        return draft + page;
    }

    /** The draft that a page is about. */
    public static String path(Document page) {
        return page.location().replaceAll(".*(/notices/new/[0-9a-f-]{36}).*", "$1");
    }
}
