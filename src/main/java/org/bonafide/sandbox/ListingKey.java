package org.bonafide.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.UriUtils;

/**
 * What tells one listing from another in the many spellings of an address: for the sandbox's own hosts the listing's
 * id, for others the host, path and parameters without those that only track.
 */
record ListingKey(String host, String value) {

    private static final Pattern ADDRESS = Pattern.compile(
            "(?:https?:)?(?://)?(?:[^/?#@]*@)?([^/?#:]+\\.[^/?#:.]+|localhost)\\.?(?::\\d+)?(/[^?#]*)?(?:\\?([^#]*))?(?:#.*)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern INVISIBLE = Pattern.compile("[\\u0000\\u00AD\\u200B-\\u200D\\u2060\\uFEFF]");
    private static final Pattern OWN_PAGE = Pattern.compile("/sandbox/listings/([A-Za-z0-9]+)/?");
    private static final Pattern OWN_HOST = Pattern.compile("(?:.+\\.)?(?:market|shop)\\.example");
    private static final List<Pattern> OWN_PATHS = List.of(
            Pattern.compile("/item\\.htm\\?(?:.*&)?id=(\\d{9,})(?:&.*)?"),
            Pattern.compile("(?:/[^/?]+)?/dp/(B0[A-Z0-9]{8})(?:[/?].*)?"),
            Pattern.compile("/item/(\\d{9,})\\.html(?:\\?.*)?"),
            Pattern.compile("/itm/(?:[^/?]+/)?(\\d{9,})(?:[/?].*)?"),
            Pattern.compile("/products/[^/?]*?-(\\d{9,})(?:[/?].*)?"));
    private static final Pattern TRACKING = Pattern.compile(
            "(?:utm_.*|spm|scm|ref|ref_|pvid|fbclid|gclid|algo_.*|_trk.*|abbucket|from|share.*)(?:=.*)?",
            Pattern.CASE_INSENSITIVE);

    /** The key of an address as typed; empty when no listing can be there. */
    static Optional<ListingKey> of(String url) {
        Matcher address = ADDRESS.matcher(INVISIBLE.matcher(url).replaceAll("").strip());
        if (!address.matches()) {
            return Optional.empty();
        }
        String host = address.group(1).toLowerCase(Locale.ROOT);
        String path = address.group(2) == null ? "" : address.group(2);
        String query = address.group(3) == null ? "" : address.group(3);
        Matcher page = OWN_PAGE.matcher(path);
        if (page.matches()) {
            return Optional.of(new ListingKey(host, page.group(1)));
        }
        if (OWN_HOST.matcher(host).matches()) {
            return ownId(query.isEmpty() ? path : path + "?" + query).map(id -> new ListingKey(host, id));
        }
        return Optional.of(new ListingKey(host, bare(host) + decoded(path) + identifying(query)));
    }

    private static Optional<String> ownId(String pathAndQuery) {
        return OWN_PATHS.stream()
                .map(pattern -> pattern.matcher(pathAndQuery))
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .findFirst();
    }

    private static String bare(String host) {
        return host.startsWith("www.") ? host.substring(4) : host;
    }

    private static String decoded(String path) {
        String shortened = path.replaceAll("/+$", "");
        try {
            return INVISIBLE
                    .matcher(UriUtils.decode(shortened, StandardCharsets.UTF_8))
                    .replaceAll("");
        } catch (IllegalArgumentException brokenPercent) {
            return shortened;
        }
    }

    private static String identifying(String query) {
        String kept = Arrays.stream(query.split("&"))
                .filter(parameter ->
                        !parameter.isEmpty() && !TRACKING.matcher(parameter).matches())
                .sorted()
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }
}
