package org.bonafide.casefile;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bonafide.platform.FormFault;

/**
 * Which cases a list shows; a null part does not narrow it.
 *
 * @param q any part of reference, address, title or seller's name; or a notice's whole reference
 * @param state name of a {@link CaseState}
 * @param outcome name of an {@link Outcome}
 * @param seller the seller's id
 */
record CaseFilter(String q, String state, String outcome, String regime, String seller) {

    /** No character that a database refuses, and nothing for an empty part. */
    CaseFilter {
        q = clean(q);
        state = clean(state);
        outcome = clean(outcome);
        regime = clean(regime);
        seller = clean(seller);
    }

    private static String clean(String part) {
        String text = part == null ? "" : part.replace("\0", "").strip();
        return text.isEmpty() ? null : text;
    }

    /** @throws FormFault for a state or outcome that does not exist */
    CaseFilter checked() {
        check("state", state, CaseState.values());
        check("outcome", outcome, Outcome.values());
        return this;
    }

    private static void check(String field, String value, Enum<?>... known) {
        if (value != null && Arrays.stream(known).noneMatch(k -> k.name().equals(value))) {
            throw new FormFault(field, "error.value");
        }
    }

    public boolean isEmpty() {
        return parts().isEmpty();
    }

    /** The parts that narrow, by the names of the query's parameters. */
    Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("q", q);
        parts.put("state", state);
        parts.put("outcome", outcome);
        parts.put("regime", regime);
        parts.put("seller", seller);
        parts.values().removeIf(java.util.Objects::isNull);
        return parts;
    }
}
