package org.bonafide.notice;

import java.util.Locale;
import java.util.regex.Pattern;

/** Tells a listing's page from a page of search results, an account, or a whole site, by what every shop does alike. */
final class PageKind {

    private static final Pattern SEARCH =
            Pattern.compile("(?:search(?:[._-].*|results?)?|sch|wholesale|s|list\\.html?)");
    private static final Pattern ITEM = Pattern.compile(".*\\d{4}.*|.*\\.[a-z0-9]{2,5}|[0-9a-f]{20,}");

    private PageKind() {}

    static boolean isSearch(ListingUrl url) {
        String first = url.path().replaceAll("^/+", "").replaceAll("/.*", "").toLowerCase(Locale.ROOT);
        return !url.query().isEmpty() && SEARCH.matcher(first).matches();
    }

    /** No item in the path: nothing at all, or a single word that is neither a number nor a file. */
    static boolean isAccount(ListingUrl url) {
        String path = url.path().replaceAll("^/+", "").toLowerCase(Locale.ROOT);
        if (path.isEmpty()) {
            return url.query().isEmpty();
        }
        return !path.contains("/")
                && url.query().isEmpty()
                && !ITEM.matcher(path).matches();
    }
}
