package org.bonafide.awareness;

import java.util.List;
import org.bonafide.platform.NotFound;

/**
 * An article of the Safety Centre. Its texts are in the message bundles: {@code article.<slug>.title} and {@code .lead},
 * and for each section {@code .<n>.title}, {@code .<n>.text} and {@code .<n>.items}, one item a line.
 */
record Article(String slug, int sections) {

    static final List<Article> ALL = List.of(
            new Article("risks", 3),
            new Article("tell-genuine", 5),
            new Article("money-back", 4),
            new Article("buy-safely", 3),
            new Article("report", 2));

    /** @throws NotFound if there is no such article */
    static Article of(String slug) {
        return ALL.stream()
                .filter(a -> a.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new NotFound("article " + slug));
    }
}
