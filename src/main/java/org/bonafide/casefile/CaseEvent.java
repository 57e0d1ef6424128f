package org.bonafide.casefile;

import java.time.Instant;
import java.util.List;

/**
 * One event of a case's history, as the viewer may read it.
 *
 * @param seq its number in the case's chain
 * @param actor the name of who acted; null where the viewer may not know
 */
record CaseEvent(
        long seq,
        Instant at,
        String type,
        String actorKind,
        String actor,
        String wayIn,
        String ruleVersion,
        List<Detail> details) {

    CaseEvent {
        details = List.copyOf(details);
    }

    /**
     * One thing the event tells.
     *
     * @param key the component's name, with a dot before the names within it
     * @param messageKey the message that puts the value into words, if there is one; null for free text
     */
    record Detail(String key, String value, String messageKey) {}

    /** What was before, if the event tells what changed. */
    public Detail before() {
        return detail("before");
    }

    public Detail after() {
        return detail("after");
    }

    /** All but before and after. */
    public List<Detail> others() {
        return details.stream()
                .filter(d -> !d.key().equals("before") && !d.key().equals("after"))
                .toList();
    }

    private Detail detail(String key) {
        return details.stream().filter(d -> d.key().equals(key)).findFirst().orElse(null);
    }
}
