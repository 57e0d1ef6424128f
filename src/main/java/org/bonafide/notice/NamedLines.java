package org.bonafide.notice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.bonafide.platform.FormFault;
import org.bonafide.platform.InvalidForm;

/** The rows of a notice by how they were given, and by what their address means in whatever spelling. */
final class NamedLines {

    private final Map<String, NoticeView.Line> given = new HashMap<>();
    private final Map<String, NoticeView.Line> meant = new HashMap<>();

    /** @param kept reads an address as it was kept */
    NamedLines(List<NoticeView.Line> lines, Function<String, ListingUrl> kept) {
        for (NoticeView.Line line : lines) {
            given.putIfAbsent(line.raw(), line);
            ListingUrl url = line.url() == null ? null : kept.apply(line.url());
            if (url != null) {
                meant.putIfAbsent(url.identity(), line);
            }
        }
    }

    /**
     * The rows that these name, each once.
     *
     * @throws InvalidForm naming every one that the notice has not
     */
    List<NoticeView.Line> named(List<String> urls, Function<String, ListingUrl> reader) {
        Set<NoticeView.Line> found = new LinkedHashSet<>();
        List<FormFault> unknown = new ArrayList<>();
        for (int i = 0; i < urls.size(); i++) {
            NoticeView.Line line = urls.get(i) == null ? null : line(urls.get(i), reader);
            if (line == null) {
                unknown.add(new FormFault("listings[" + i + "]", "notice.withdrawal.unknownListing"));
            } else {
                found.add(line);
            }
        }
        if (!unknown.isEmpty()) {
            throw new InvalidForm(unknown);
        }
        return List.copyOf(found);
    }

    private NoticeView.Line line(String url, Function<String, ListingUrl> reader) {
        NoticeView.Line line = given.get(url);
        ListingUrl read = line == null ? reader.apply(url) : null;
        return read == null ? line : meant.get(read.identity());
    }
}
