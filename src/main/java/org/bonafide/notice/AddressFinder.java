package org.bonafide.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bonafide.marketplace.MarketplaceSettings;

/** Finds the addresses in a running text, in their order; what they are worth is judged elsewhere. */
final class AddressFinder {

    private static final Pattern SCHEME = Pattern.compile("(?i)https?(?:\\s:\\s?//\\s?|\\s?:\\s?//)");

    /** Where an address ends in a running text. */
    private static final Pattern END =
            Pattern.compile("[\\s\\p{Z}<>\"|`，。；、！？：（）「」『』【】《》〈〉“”‘’\\u3000]|\\]\\(|[,;](?=\\s|$)");

    private static final Pattern WITHOUT_SCHEME = Pattern.compile(
            "(?i)(?<![\\p{L}\\p{N}@./_-])(?://)?((?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.){1,12}\\p{L}[\\p{L}\\p{N}-]{0,61})(?::\\d+)?(?=[/?]|$)");
    private final MarketplaceSettings marketplace;

    AddressFinder(MarketplaceSettings marketplace) {
        this.marketplace = marketplace;
    }

    /** One place in the text: an address as typed, or two that a link gives for one. */
    record Found(String text, String other) {}

    List<Found> in(String text) {
        List<Found> found = new ArrayList<>();
        List<int[]> spans = new ArrayList<>();
        Matcher scheme = SCHEME.matcher(text);
        int from = 0;
        while (from < text.length() && scheme.find(from)) {
            withoutScheme(text.substring(from, scheme.start()), false, found);
            int end = PastedText.endOfAddress(text, scheme.end(), SCHEME, END);
            spans.add(new int[] {scheme.start(), end});
            add(text, spans, found);
            from = end;
        }
        withoutScheme(text.substring(from), spans.isEmpty(), found);
        return found;
    }

    /** Adds the last span; where it is the target of a link whose words are an address too, the two become one. */
    private void add(String text, List<int[]> spans, List<Found> found) {
        int[] last = spans.get(spans.size() - 1);
        String address = PastedText.trimmed(text.substring(last[0], last[1]));
        boolean linked = spans.size() > 1
                && text.startsWith("](", spans.get(spans.size() - 2)[1])
                && spans.get(spans.size() - 2)[1] + 2 == last[0];
        if (!linked) {
            found.add(new Found(address, null));
            return;
        }
        Found words = found.remove(found.size() - 1);
        found.add(same(words.text(), address) ? words : new Found(words.text(), address));
    }

    private static boolean same(String one, String other) {
        Optional<ListingUrl> a = ListingUrl.parse(one.replaceAll("\\s", ""));
        Optional<ListingUrl> b = ListingUrl.parse(other.replaceAll("\\s", ""));
        return a.isPresent()
                && b.isPresent()
                && a.get().identity().equals(b.get().identity());
    }

    /** Addresses typed without a scheme: only where the host is known as one, so that no file name passes for it. */
    private void withoutScheme(String text, boolean alone, List<Found> found) {
        Matcher host = WITHOUT_SCHEME.matcher(text);
        int length = text.strip().length();
        int from = 0;
        while (from < text.length() && host.find(from)) {
            Matcher separator = END.matcher(text);
            int end = separator.find(host.end()) ? separator.start() : text.length();
            String name = host.group(1).toLowerCase(Locale.ROOT);
            boolean whole = alone && end - host.start() >= length;
            boolean pathFollows = host.end() < text.length();
            boolean served = !marketplace.serves("any.invalid") && marketplace.serves(name);
            if (name.startsWith("www.") || served || whole && pathFollows) {
                String address = PastedText.trimmed(text.substring(host.start(), end));
                found.add(new Found(address.startsWith("//") ? address : "//" + address, null));
            }
            from = Math.max(end, host.end());
        }
    }
}
