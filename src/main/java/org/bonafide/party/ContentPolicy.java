package org.bonafide.party;

/** What a page may load and run: its own things, and nothing inline. */
public final class ContentPolicy {

    public static final String HEADER = "Content-Security-Policy";

    public static final String PAGES = "default-src 'self'; img-src 'self' data:; style-src 'self';"
            + " script-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    /**
     * For a page with a BPMN diagram: the viewer places what it draws by {@code style} attributes. Scripts and style
     * sheets stay as strict as elsewhere.
     */
    public static final String DRAWING = PAGES + "; style-src-attr 'unsafe-inline'";

    private ContentPolicy() {}
}
