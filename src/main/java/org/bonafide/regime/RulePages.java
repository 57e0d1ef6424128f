package org.bonafide.regime;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;

/** What the pages of the rules have in common. */
@Component
class RulePages {

    private final RuleBook book;
    private final RuleValues values;
    private final RuleAnnouncement announcement;
    private final RulePreviews previews;
    private final RuleWords words;
    private final Clock clock;

    RulePages(
            RuleBook book,
            RuleValues values,
            RuleAnnouncement announcement,
            RulePreviews previews,
            RuleWords words,
            Clock clock) {
        this.book = book;
        this.values = values;
        this.announcement = announcement;
        this.previews = previews;
        this.words = words;
        this.clock = clock;
    }

    ModelAndView show(String template, HttpStatus status, Model model) {
        model.addAttribute("section", "rules").addAttribute("words", words).addAttribute("today", LocalDate.now(clock));
        return new ModelAndView(template, model.asMap(), status);
    }

    /** The form as the rule is now. */
    RuleForm blank(RuleTable table, String key) {
        RuleVersion newest = book.newest(table, key);
        return RuleForm.of(newest, earliest(newest));
    }

    /** The first day a change of the rule may be in force. */
    LocalDate earliest(RuleVersion newest) {
        LocalDate announced = announcement.earliest(newest.regime());
        return newest.from().isBefore(announced) ? announced : newest.from().plusDays(1);
    }

    RulePreview preview(RuleChange change, LocalDate start) {
        RuleVersion base = book.history(change.table(), change.key()).stream()
                .filter(v -> v.version() == change.base())
                .findFirst()
                .orElseThrow();
        return previews.of(base, change, start);
    }

    /** What another administrator may decide. */
    Map<String, String> outcomes() {
        return words.choices("outcome", List.of(RuleChange.State.APPROVED.name(), RuleChange.State.REJECTED.name()));
    }

    Map<String, Map<String, String>> choices(RuleTable table) {
        return switch (table) {
            case DEADLINE ->
                Map.of(
                        "unit", words.choices("unit", RuleValues.UNITS),
                        "calendar", words.choices("calendar", values.calendars()));
            case APPEAL ->
                Map.of(
                        "mode", words.choices("mode", RuleValues.MODES),
                        "blockTypes", words.choices("block_types", RuleValues.BLOCKS),
                        "clock", words.choices("clock", RuleValues.CLOCKS),
                        "extension", words.choices("extension", RuleValues.EXTENSIONS),
                        "elements", words.choices("elements", RuleValues.ELEMENTS));
            case WORDING -> Map.of();
        };
    }
}
