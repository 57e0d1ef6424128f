package org.bonafide.regime;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reckons what a change of a rule would change, for which kinds of case, and which keep what they have. */
@Component
@Transactional(readOnly = true)
class RulePreviews {

    /** What these rules are for is in no case. */
    private static final Set<String> NO_CASES = Set.of(
            "approveCampaign",
            "reviseCampaign",
            "reviewCampaignResults",
            "evidenceUnused",
            "ruleAnnouncement",
            "cureNotice");

    /** What is looked back on ends when it is asked for: there is nothing to reckon from a start. */
    private static final Set<String> BACKWARDS = Set.of("buyersBack");

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    private static final int YEARS = 10;

    private final Regimes regimes;
    private final Calendars calendars;
    private final RuleWords words;
    private final JdbcClient jdbc;

    RulePreviews(Regimes regimes, Calendars calendars, RuleWords words, JdbcClient jdbc) {
        this.regimes = regimes;
        this.calendars = calendars;
        this.words = words;
        this.jdbc = jdbc;
    }

    /** @param start the day on which the example's period begins; null for the day of the change */
    RulePreview of(RuleVersion before, RuleChange change, LocalDate start) {
        RuleVersion after = before.with(change.values(), change.from());
        List<String> served = served(after);
        boolean inCases = !NO_CASES.contains(after.subject());
        return new RulePreview(
                before,
                after,
                before.table().columns().stream()
                        .map(c ->
                                new RulePreview.Row(c, words.value(c, before.value(c)), words.value(c, after.value(c))))
                        .toList(),
                served,
                inCases,
                inCases ? openCases(served) : 0,
                before.table() == RuleTable.DEADLINE ? running(before, served) : 0,
                example(before, after, near(start, change.from())));
    }

    /** The day asked for, if the calendars can know anything of it. */
    private static LocalDate near(LocalDate start, LocalDate day) {
        return start == null || Math.abs(start.getYear() - day.getYear()) > YEARS ? day : start;
    }

    /** The rule's own regime; for one that holds in all, those that have none of their own for the step. */
    private List<String> served(RuleVersion rule) {
        if (!rule.regime().equals("*")) {
            return List.of(rule.regime());
        }
        String same =
                rule.table() == RuleTable.DEADLINE ? "t.kind = :what and not t.draft" : "cast(:what as text) <> ''";
        List<String> own = jdbc.sql(
                        """
                        select t.regime from %s t where %s and t.effective_from <= :day
                        and (t.effective_until is null or t.effective_until >= :day)"""
                                .formatted(rule.table().table(), same))
                .param("what", rule.subject())
                .param("day", rule.from())
                .query(String.class)
                .list();
        return regimes.inForce(rule.from()).stream()
                .map(Regimes.Regime::key)
                .filter(r -> !own.contains(r))
                .toList();
    }

    private long openCases(List<String> served) {
        return jdbc.sql("select count(*) from infringement_case where closed_at is null and regime = any(?)")
                .param(served.toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    private long running(RuleVersion rule, List<String> served) {
        return jdbc.sql(
                        """
                        select count(*) from deadline d
                        left join claim m on m.id = d.subject
                        left join infringement_case c on c.id = coalesce(m.case_id, d.subject)
                        where d.state = 'OPEN' and d.rule = :rule and (c.id is null or c.regime = any(:served))""")
                .param("rule", rule.value("id"))
                .param("served", served.toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    private RulePreview.Example example(RuleVersion before, RuleVersion after, LocalDate start) {
        return before.table() == RuleTable.DEADLINE && !BACKWARDS.contains(before.subject())
                ? new RulePreview.Example(start, count(before, start), count(after, start))
                : null;
    }

    private RulePreview.Count count(RuleVersion version, LocalDate start) {
        DeadlineRule rule = rule(version, start);
        try {
            return rule.calendar() == null ? byClock(rule, start) : byDays(rule, start);
        } catch (WorkCalendar.YearNotLoaded unknown) {
            return new RulePreview.Count(null, null, String.valueOf(unknown.year()));
        }
    }

    private static RulePreview.Count byClock(DeadlineRule rule, LocalDate start) {
        Instant from = start.atStartOfDay(ZoneOffset.UTC).toInstant();
        return new RulePreview.Count(
                rule.earliest() == null ? null : UTC.format(rule.opens(from)), UTC.format(rule.after(from)), null);
    }

    private static RulePreview.Count byDays(DeadlineRule rule, LocalDate start) {
        Reckoning days = rule.reckon(start.atStartOfDay(rule.calendar().zone()).toInstant());
        return new RulePreview.Count(
                rule.earliest() == null ? null : days.earliest().toString(),
                days.latest() + " (" + days.zone() + ")",
                null);
    }

    private DeadlineRule rule(RuleVersion version, LocalDate start) {
        Object calendar = version.value("calendar");
        return new DeadlineRule(
                (String) version.value("id"),
                version.version(),
                version.regime(),
                version.subject(),
                (Integer) version.value("earliest"),
                (Integer) version.value("amount"),
                (String) version.value("unit"),
                (String) version.value("basis"),
                (String) version.value("event"),
                Boolean.TRUE.equals(version.value("rolls")),
                calendar == null ? null : calendars.from((String) calendar, start));
    }
}
