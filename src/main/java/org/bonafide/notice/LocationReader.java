package org.bonafide.notice;

import java.net.IDN;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bonafide.marketplace.MarketplaceSettings;
import org.springframework.stereotype.Component;

/**
 * Reads where listings are from what people paste: one address a piece, whatever stands between and around them, in
 * either script. It never guesses: what can be read in two ways, or only in part, is refused with what to mend.
 */
@Component
class LocationReader {

    private static final Pattern REDACTED =
            Pattern.compile("(?i)\\[(?:private|redacted|removed|hidden|invalid|x{3,}|隐去|已隐去|隐藏|略)\\]"
                    + "|%5B(?:private|redacted|removed|hidden|invalid)%5D|<redacted>|\\*{3,}|█+|▇+");
    private static final Pattern PATH_LIKE =
            Pattern.compile("@\\w+|[^\\s/]+\\s?/\\s?[^\\s]+|[\\w-]+\\.[A-Za-z]\\w{0,5}");

    private final MarketplaceSettings marketplace;
    private final ListingPatterns patterns;
    private final AddressFinder addresses;

    LocationReader(MarketplaceSettings marketplace, ListingPatterns patterns) {
        this.marketplace = marketplace;
        this.patterns = patterns;
        this.addresses = new AddressFinder(marketplace);
    }

    /** Every location a piece of text names, in order, or one fault when it names none; blank text gives nothing. */
    List<ListingLocation> all(String given) {
        String raw = given.replace("\u0000", "");
        String text = PastedText.readable(raw);
        if (text.isBlank()) {
            return List.of();
        }
        List<AddressFinder.Found> found = addresses.in(text);
        if (found.isEmpty()) {
            return List.of(ListingLocation.not(raw.strip(), why(text), null));
        }
        boolean single = found.size() == 1;
        return found.stream()
                .map(f -> judge(single ? raw.strip() : f.text().replaceFirst("^//", ""), f))
                .toList();
    }

    /** The one location a row names; naming several is a fault that shows them. */
    ListingLocation one(String given) {
        String raw = given == null ? "" : given.replace("\u0000", "");
        Map<String, ListingLocation> different = new LinkedHashMap<>();
        for (ListingLocation location : all(raw)) {
            String same =
                    location.url() == null ? location.raw() : location.url().identity();
            different.putIfAbsent(same, location);
        }
        if (different.isEmpty()) {
            return ListingLocation.not(raw.strip(), RowFault.NO_LOCATION, null);
        }
        if (different.size() > 1) {
            List<String> seen =
                    different.values().stream().map(ListingLocation::raw).toList();
            return ListingLocation.not(raw.strip(), RowFault.SEVERAL_LOCATIONS, ListingLocation.listed(seen));
        }
        ListingLocation only = different.values().iterator().next();
        return new ListingLocation(raw.strip(), only.url(), only.fault(), only.detail());
    }

    /** An address that was accepted and kept, read again; null where it is none. */
    ListingUrl kept(String url) {
        return ListingUrl.parse(url).map(patterns::identified).orElse(null);
    }

    private ListingLocation judge(String raw, AddressFinder.Found found) {
        if (found.other() != null) {
            return ListingLocation.not(raw, RowFault.AMBIGUOUS_LINK, found.text() + " ; " + found.other());
        }
        if (REDACTED.matcher(found.text()).find()) {
            return ListingLocation.not(raw, RowFault.REDACTED, null);
        }
        if (found.text().contains("…") || found.text().contains("...")) {
            return ListingLocation.not(raw, RowFault.SHORTENED, null);
        }
        Optional<ListingUrl> parsed = ListingUrl.parse(found.text().replaceAll("^(\\w+)\\s?:\\s?//\\s?", "$1://"));
        if (parsed.isEmpty()) {
            return ListingLocation.not(raw, RowFault.NOT_A_LOCATION, null);
        }
        return judge(raw, parsed.get());
    }

    private ListingLocation judge(String raw, ListingUrl url) {
        if (!serves(url.host())) {
            return ListingLocation.not(raw, RowFault.OTHER_MARKETPLACE, url.host());
        }
        if (PageKind.isSearch(url)) {
            return ListingLocation.not(raw, RowFault.SEARCH_PAGE, null);
        }
        return PageKind.isAccount(url)
                ? ListingLocation.not(raw, RowFault.ACCOUNT_PAGE, null)
                : ListingLocation.at(raw, patterns.identified(url));
    }

    /** The settings may name a host in its own script. */
    private boolean serves(String host) {
        return marketplace.serves(host) || marketplace.serves(IDN.toUnicode(host, IDN.ALLOW_UNASSIGNED));
    }

    private static RowFault why(String text) {
        if (REDACTED.matcher(text).find()) {
            return RowFault.REDACTED;
        }
        String stripped = text.strip();
        if (stripped.length() > 500) {
            return RowFault.NO_LOCATION;
        }
        boolean pathLike = PATH_LIKE.matcher(stripped).find() && stripped.split("\\s+").length <= 4;
        return pathLike ? RowFault.NOT_A_LOCATION : RowFault.NO_LOCATION;
    }
}
