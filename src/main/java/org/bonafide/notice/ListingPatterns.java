package org.bonafide.notice;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The addresses one listing has, by its marketplace's own id: on a telephone, on a desk, in another language. */
@Component
class ListingPatterns {

    /** No marketplace's own address of a listing is longer; what is longer stays what it is. */
    private static final int LONGEST = 2_000;

    private final List<Known> known;

    @Autowired
    ListingPatterns(JdbcClient jdbc) {
        this(jdbc.sql("select id, host, pattern from listing_pattern order by id, position")
                .query((row, n) -> new Known(
                        row.getString("id"),
                        Pattern.compile(row.getString("host")),
                        Pattern.compile(row.getString("pattern"))))
                .list());
    }

    ListingPatterns(List<Known> known) {
        this.known = List.copyOf(known);
    }

    /** What the addresses of a marketplace look like; the first group is the listing's id. */
    record Known(String id, Pattern host, Pattern address) {}

    /** The address, which keeps its spelling, with the identity of the listing where its marketplace is known. */
    ListingUrl identified(ListingUrl url) {
        String address = url.path() + (url.query().isEmpty() ? "" : "?" + url.query());
        boolean otherPort = url.url().contains("://" + url.host() + ":");
        if (otherPort || address.length() > LONGEST) {
            return url;
        }
        for (Known k : known) {
            Matcher id = k.host().matcher(url.host()).matches() ? k.address().matcher(address) : null;
            if (id != null && id.matches()) {
                return url.identifiedAs("listing:" + k.id() + ":" + id.group(1));
            }
        }
        return url;
    }
}
