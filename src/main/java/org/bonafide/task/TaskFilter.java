package org.bonafide.task;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.bonafide.platform.Choices;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which tasks of a viewer are asked for; a null part restricts nothing.
 *
 * @param q part of a reference, a title or a seller's name
 */
public record TaskFilter(
        Tab tab,
        String kind,
        Lane lane,
        String regime,
        String seller,
        String category,
        String language,
        Due due,
        String q) {

    /** Which bucket. */
    public enum Tab {
        /** Free for whoever takes it first. */
        POOL,
        /** Held by me. */
        MINE,
        /** Past its time, and not held by others. */
        OVERDUE,
        /** All that is open, held by whomever, barred for me or not. */
        ALL,
        /** All that is open and not barred for me, held by whomever: what the API lists. */
        DOABLE
    }

    /** The lanes of triage. */
    public enum Lane {
        FAST,
        STANDARD,
        ENHANCED
    }

    /** How soon it is due. */
    public enum Due {
        OVERDUE,
        DAY,
        WEEK
    }

    /** Only one of the buckets. */
    public static TaskFilter of(Tab tab) {
        return new TaskFilter(tab, null, null, null, null, null, null, null, null);
    }

    /** The same filters on another bucket. */
    public TaskFilter on(Tab other) {
        return new TaskFilter(other, kind, lane, regime, seller, category, language, due, q);
    }

    /** The same, of what is overdue only, if so asked. */
    TaskFilter overdue(boolean only) {
        return only ? new TaskFilter(tab, kind, lane, regime, seller, category, language, Due.OVERDUE, q) : this;
    }

    /** Whether it restricts more than the bucket does. */
    public boolean isNarrow() {
        return !equals(of(tab));
    }

    /** What came in an address, word by word. */
    public record Query(
            String tab,
            String kind,
            String lane,
            String regime,
            String seller,
            String category,
            String language,
            String due,
            String q) {

        /** The address of the queue with these filters on another bucket, at that place of the list (null: its start). */
        public String address(String bucket, String after) {
            UriComponentsBuilder address = UriComponentsBuilder.fromPath("/tasks");
            Map<String, String> parts = new LinkedHashMap<>();
            parts.put("tab", bucket);
            parts.put("kind", kind);
            parts.put("lane", lane);
            parts.put("regime", regime);
            parts.put("seller", seller);
            parts.put("category", category);
            parts.put("language", language);
            parts.put("due", due);
            parts.put("q", q);
            parts.put("after", after);
            parts.values().removeIf(Objects::isNull);
            parts.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
            return address.encode().buildAndExpand(parts).toUriString();
        }

        /** @throws org.bonafide.platform.FormFault on a word that is none of those allowed */
        TaskFilter read(TaskKinds kinds) {
            Tab bucket = Choices.of(Tab.class, "tab", tab);
            return new TaskFilter(
                    bucket == null ? Tab.POOL : bucket,
                    Choices.of(kinds.all(), "kind", kind),
                    Choices.of(Lane.class, "lane", lane),
                    regime,
                    seller,
                    category,
                    language,
                    Choices.of(Due.class, "due", due),
                    q);
        }
    }
}
