package org.bonafide.notice;

import java.net.IDN;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bonafide.platform.Hashes;

/**
 * An address brought to one spelling.
 *
 * @param url to be asked of the marketplace and to be shown
 * @param host in lower case, non-Latin names in their ASCII form
 * @param path with one form of percent-encoding; no slash at its end
 * @param query without the parameters that only track; may be empty
 * @param identity what makes it the same listing: the same for http and https, with and without {@code www.}, in
 *     whatever order the parameters stand
 */
record ListingUrl(String url, String host, String path, String query, String identity) {

    private static final Pattern PARTS = Pattern.compile(
            "(?:([a-z][a-z0-9+.-]*):)?//([^/?#\\\\]*)([^?#]*)(?:\\?([^#]*))?(?:#(.*))?",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern TRACKING = Pattern.compile(
            "utm_.*|spm|scm|scm-url|rn|gclid|gbraid|wbraid|fbclid|msclkid|yclid|dclid|mc_[ce]id|_ga|igshid|ref_src|"
                    + "ali_trackid|ali_refid|pvid|algo_.*|aff_.*|abbucket|abtest|_trkparms|_trksid|trackid|share_token",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HOST = Pattern.compile("(?:[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?\\.)*[a-z0-9][a-z0-9-]*");
    private static final Pattern PORT = Pattern.compile(":(\\d*)$");
    private static final int LONGEST_HOST = 253;

    /** Reads an address that begins with {@code http://}, {@code https://} or {@code //}; empty when it is none. */
    static Optional<ListingUrl> parse(String text) {
        Matcher parts = PARTS.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String scheme = parts.group(1) == null ? "https" : parts.group(1).toLowerCase(Locale.ROOT);
        String host = host(parts.group(2));
        Integer port = port(parts.group(2));
        if (!scheme.matches("https?") || host == null || port == null) {
            return Optional.empty();
        }
        String path = UrlText.withoutDots(UrlText.canonical(parts.group(3).replace('\\', '/')));
        String query = query(parts.group(4));
        String fragment = parts.group(5) == null || parts.group(5).startsWith(":~:") ? "" : parts.group(5);
        String tail = UrlText.withoutSlashAtEnd(path)
                + (query.isEmpty() ? "" : "?" + query)
                + (fragment.isEmpty() ? "" : "#" + UrlText.canonical(fragment));
        String at = host + (port == 80 || port == 443 ? "" : ":" + port);
        return Optional.of(new ListingUrl(
                scheme + "://" + at + tail,
                host,
                UrlText.withoutSlashAtEnd(path),
                query,
                identity(at, path, query, UrlText.canonical(fragment))));
    }

    ListingUrl identifiedAs(String listing) {
        return new ListingUrl(url, host, path, query, listing);
    }

    byte[] key() {
        return Hashes.sha256(identity);
    }

    private static String identity(String at, String path, String query, String fragment) {
        String item = UrlText.withoutSlashAtEnd(path).replaceAll("\\.git$", "");
        String sorted = Arrays.stream(query.split("&")).sorted().collect(Collectors.joining("&"));
        return at.replaceAll("^www\\.", "") + item + "?" + sorted + "#" + fragment;
    }

    private static String host(String authority) {
        String name = authority.substring(authority.lastIndexOf('@') + 1).replaceAll(":\\d*$", "");
        try {
            String ascii = IDN.toASCII(name, IDN.ALLOW_UNASSIGNED)
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("\\.$", "");
            boolean known = ascii.contains(".") || ascii.equals("localhost");
            return known
                            && ascii.length() <= LONGEST_HOST
                            && HOST.matcher(ascii).matches()
                    ? ascii
                    : null;
        } catch (IllegalArgumentException notAName) {
            return null;
        }
    }

    /** 443 where none is given, null where it is no port. */
    private static Integer port(String authority) {
        Matcher port = PORT.matcher(authority);
        if (!port.find() || port.group(1).isEmpty()) {
            return 443;
        }
        return port.group(1).length() > 5 || Integer.parseInt(port.group(1)) > 65535
                ? null
                : Integer.valueOf(port.group(1));
    }

    private static String query(String query) {
        if (query == null) {
            return "";
        }
        return Arrays.stream(query.split("&"))
                .filter(p -> !p.isEmpty())
                .filter(p -> !TRACKING.matcher(p.replaceAll("=.*", "")).matches())
                .map(UrlText::canonical)
                .collect(Collectors.joining("&"));
    }
}
