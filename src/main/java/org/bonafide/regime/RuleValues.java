package org.bonafide.regime;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bonafide.platform.FormFault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes a rule's values out of what was filled in, and refuses those by which nothing could be reckoned. */
@Component
class RuleValues {

    static final List<String> UNITS = List.of("MINUTES", "HOURS", "DAYS", "BUSINESS_DAYS", "MONTHS");
    static final List<String> MODES = List.of("CLOCK", "IMMEDIATE", "REVIEWED");
    static final List<String> BLOCKS = List.of("COURT_ACTION", "AUTHORITY_COMPLAINT");
    static final List<String> CLOCKS = List.of("holderAction", "restorationWindow");
    static final List<String> EXTENSIONS = List.of("holderExtension");
    static final List<String> ELEMENTS =
            List.of("NAME ADDRESS PHONE CONTACT SIGNATURE PERJURY JURISDICTION SERVICE PROOF CONFIRMED".split(" "));

    private static final Set<String> BY_CLOCK = Set.of("MINUTES", "HOURS");

    /** Lengths that are looked back on or told as a number: they are no deadlines of a case. */
    private static final Set<String> LENGTHS =
            Set.of("cardDispute", "buyersBack", "sellerLink", "buyerLink", "evidenceUnused");

    private static final int MOST = 10_000;

    private final DeadlineRules rules;
    private final JdbcClient jdbc;

    RuleValues(DeadlineRules rules, JdbcClient jdbc) {
        this.rules = rules;
        this.jdbc = jdbc;
    }

    /** @throws FormFault on the field whose value cannot be */
    Map<String, Object> of(RuleVersion base, RuleForm form) {
        Map<String, Object> values =
                switch (base.table()) {
                    case DEADLINE -> deadline(base, form);
                    case APPEAL -> appeal(base, form);
                    case WORDING -> Map.of("text", needed("text", form.text(), "rules.text.missing"));
                };
        if (values.equals(base.values())) {
            throw new FormFault(base.table() == RuleTable.WORDING ? "text" : "basis", "rules.same");
        }
        return values;
    }

    private Map<String, Object> deadline(RuleVersion base, RuleForm form) {
        Map<String, Object> values = new HashMap<>();
        int amount = number("amount", needed("amount", form.amount(), "rules.amount.bad"), MOST);
        String calendar = chosen("calendar", form.calendar(), calendars());
        values.put("amount", amount);
        values.put("earliest", blank(form.earliest()) ? null : number("earliest", form.earliest(), amount));
        values.put("unit", chosen("unit", needed("unit", form.unit(), "rules.choice.bad"), UNITS));
        values.put("calendar", calendar);
        values.put("rolls", Boolean.TRUE.equals(form.rolls()));
        values.put("basis", needed("basis", form.basis(), "rules.basis.missing"));
        check(base, values);
        return values;
    }

    private static void check(RuleVersion base, Map<String, Object> values) {
        Object unit = values.get("unit");
        boolean calendar = values.get("calendar") != null;
        refuse(calendar && BY_CLOCK.contains(unit), "calendar", "rules.calendar.clock");
        refuse(!calendar && "BUSINESS_DAYS".equals(unit), "calendar", "rules.calendar.missing");
        refuse(!calendar && base.value("calendar") != null, "calendar", "rules.calendar.kept");
        refuse(!calendar && Boolean.TRUE.equals(values.get("rolls")), "rolls", "rules.rolls.calendar");
        refuse(
                calendar && "MONTHS".equals(unit) && values.get("earliest") != null,
                "earliest",
                "rules.earliest.months");
        refuse(
                LENGTHS.contains(base.subject()) && (calendar || !unit.equals(base.value("unit"))),
                "unit",
                "rules.unit.kept");
    }

    private Map<String, Object> appeal(RuleVersion base, RuleForm form) {
        Map<String, Object> values = new HashMap<>();
        String mode = chosen("mode", needed("mode", form.mode(), "rules.choice.bad"), MODES);
        String clock = chosen("clock", form.clock(), CLOCKS);
        refuse("CLOCK".equals(mode) == (clock == null), "clock", "rules.clock.mode");
        refuse(!"CLOCK".equals(mode) && !blank(form.extension()), "extension", "rules.clock.mode");
        refuse(
                !"REVIEWED".equals(mode) && lacks("restorationWindow", base.regime(), form),
                "mode",
                "rules.mode.noRestoration");
        refuse(clock != null && lacks(clock, base.regime(), form), "clock", "rules.clock.noRule");
        values.put("mode", mode);
        values.put("block_types", all("blockTypes", form.blockTypes(), BLOCKS));
        values.put("clock", clock);
        values.put("extension", chosen("extension", form.extension(), EXTENSIONS));
        values.put("elements", all("elements", form.elements(), ELEMENTS));
        values.put("basis", needed("basis", form.basis(), "rules.basis.missing"));
        return values;
    }

    private boolean lacks(String kind, String regime, RuleForm form) {
        return rules.find(kind, regime, form.effectiveFrom()).isEmpty();
    }

    List<String> calendars() {
        return jdbc.sql("select key from calendar order by key")
                .query(String.class)
                .list();
    }

    private static void refuse(boolean wrong, String field, String code) {
        if (wrong) {
            throw new FormFault(field, code);
        }
    }

    private static String needed(String field, String word, String code) {
        refuse(blank(word), field, code);
        return word.strip();
    }

    private static String chosen(String field, String word, List<String> among) {
        refuse(!blank(word) && !among.contains(word), field, "rules.choice.bad");
        return blank(word) ? null : word;
    }

    /** In the order of the list, so that the same words are the same value. */
    private static List<String> all(String field, List<String> words, List<String> among) {
        words.forEach(w -> chosen(field, w, among));
        return among.stream().filter(words::contains).toList();
    }

    private static int number(String field, String word, int most) {
        String code = "rules." + field + ".bad";
        refuse(!word.strip().matches("\\d{1,5}"), field, code);
        int number = Integer.parseInt(word.strip());
        refuse(number > most, field, code);
        return number;
    }

    private static boolean blank(String word) {
        return word == null || word.isBlank();
    }
}
