package org.bonafide.notice;

import java.util.Arrays;
import org.bonafide.casefile.CaseState;
import org.bonafide.casefile.Outcome;

/**
 * Which rows of a notice are shown: all, or those of one word.
 *
 * @param name as it stands in the address; null for all
 */
record RowFilter(String name) {

    static final RowFilter ALL = new RowFilter(null);

    /** Only what exists narrows; anything else shows all. */
    static RowFilter of(String given) {
        String name = "refused".equals(given) ? NoticeTrack.REJECTED : given;
        boolean known = name != null
                && (Arrays.asList("REJECTED", "WITHDRAWN", "ATTACHED", "MINE", "HELD")
                                .contains(name)
                        || Arrays.stream(CaseState.values())
                                .anyMatch(s -> s.name().equals(name))
                        || Arrays.stream(Outcome.values())
                                .anyMatch(o -> name.equals(NoticeTrack.CLOSED + "." + o.name())));
        return known ? new RowFilter(name) : ALL;
    }

    String condition(String withdrawn) {
        if (name == null) {
            return "";
        }
        return switch (name) {
            case "REJECTED", "ATTACHED", "HELD" -> "and l.status = :word";
            case "WITHDRAWN" -> "and " + withdrawn;
            case "MINE" -> "and t.role = 'COUNSEL'";
            default ->
                "and not " + withdrawn + " and c.state = :word"
                        + (outcome() == null ? "" : " and c.outcome = :outcome");
        };
    }

    String word() {
        return name == null ? null : name.replaceAll("\\..*", "");
    }

    String outcome() {
        return name == null || name.indexOf('.') < 0 ? null : name.replaceAll(".*\\.", "");
    }
}
