package org.bonafide.rights;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The facts of a right that its certificate proves and the marketplace checks; see {@link Right} for each. */
public record RightFacts(
        Right.Kind kind,
        String title,
        String number,
        String office,
        List<String> jurisdictions,
        String classes,
        String goods,
        String owner,
        LocalDate validFrom,
        LocalDate validUntil) {

    public RightFacts {
        jurisdictions = jurisdictions == null ? List.of() : List.copyOf(jurisdictions);
    }

    /** Each fact under its field's name as a reader sees it; null where it is not given. */
    Map<String, String> shown() {
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("title", title);
        shown.put("number", number);
        shown.put("office", office);
        shown.put("jurisdictions", jurisdictions.isEmpty() ? null : String.join(", ", jurisdictions));
        shown.put("classes", classes);
        shown.put("goods", goods);
        shown.put("owner", owner);
        shown.put("validFrom", validFrom == null ? null : validFrom.toString());
        shown.put("validUntil", validUntil == null ? null : validUntil.toString());
        return shown;
    }
}
