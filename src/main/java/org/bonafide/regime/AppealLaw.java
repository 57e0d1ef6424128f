package org.bonafide.regime;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.bonafide.platform.DomainEvent;
import org.bonafide.platform.Times;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a regime hears an appeal, as rows with effective dates. A case's terms are those of the day the case was opened:
 * what its parties are told from the first letter on. They are fixed when its appeal opens, and a change of law leaves
 * them as they were.
 */
@Service
@Transactional(readOnly = true)
public class AppealLaw {

    private final DeadlineRules rules;
    private final CaseRules cases;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AppealLaw(DeadlineRules rules, CaseRules cases, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.rules = rules;
        this.cases = cases;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** The terms of a case's appeal were fixed, with the versions of the rules it keeps. */
    public record AppealTermsFixed(
            UUID subject, AppealTerms.Mode mode, String clock, String extension, String ruleVersion)
            implements DomainEvent {}

    /** Fixes the terms of a case's appeal as the law was when the case was opened; harmless if they are fixed. */
    @Transactional
    public AppealTerms fix(UUID caseId, String regime) {
        AppealTerms terms = coming(caseId, regime);
        String[] model = terms.version().split("/");
        int added = jdbc.sql(
                        """
                        insert into appeal_terms (case_id, model_regime, model_version, clock_rule, clock_version,
                            extension_rule, extension_version, fixed_at)
                        values (:case, :model, :version, :clock, :clockVersion, :extension, :extensionVersion, :at)
                        on conflict do nothing""")
                .param("case", caseId)
                .param("model", model[0])
                .param("version", Integer.valueOf(model[1]))
                .param("clock", of(terms.clock(), DeadlineRule::id), Types.VARCHAR)
                .param("clockVersion", of(terms.clock(), DeadlineRule::version), Types.INTEGER)
                .param("extension", of(terms.extension(), DeadlineRule::id), Types.VARCHAR)
                .param("extensionVersion", of(terms.extension(), DeadlineRule::version), Types.INTEGER)
                .param("at", Times.at(clock))
                .update();
        if (added == 1) {
            events.publishEvent(new AppealTermsFixed(
                    caseId,
                    terms.mode(),
                    of(terms.clock(), DeadlineRule::reference),
                    of(terms.extension(), DeadlineRule::reference),
                    "appeal-" + terms.version().toLowerCase(Locale.ROOT).replace('_', '-')));
        }
        return of(caseId, regime);
    }

    /** The terms of a case's appeal: as fixed; for one that began before there were terms, a review. */
    public AppealTerms of(UUID caseId, String regime) {
        return fixed(caseId).orElseGet(() -> coming(caseId, regime).reviewed());
    }

    /** The terms as fixed, or as they will be fixed. */
    public AppealTerms comingFor(UUID caseId, String regime) {
        return fixed(caseId).orElseGet(() -> coming(caseId, regime));
    }

    /** The window in which a listing must be back once nothing stops it, as it was on the day of the terms. */
    public DeadlineRule restoration(String regime, AppealTerms terms) {
        return rules.rule("restorationWindow", regime, terms.since());
    }

    /** The window for a listing that is to be back without delay, since somebody has decided so today. */
    public DeadlineRule promptly(String regime) {
        return rules.rule("promptRestoration", regime);
    }

    private Optional<AppealTerms> fixed(UUID caseId) {
        return jdbc.sql(
                        """
                        select m.*, t.clock_rule, t.clock_version, t.extension_rule, t.extension_version,
                            cast(c.opened_at at time zone 'UTC' as date) as since
                        from appeal_terms t join appeal_model m on m.regime = t.model_regime
                            and m.version = t.model_version
                        join infringement_case c on c.id = t.case_id where t.case_id = ?""")
                .param(caseId)
                .query((row, n) -> terms(
                        row, stored(row, "clock"), stored(row, "extension"), row.getObject("since", LocalDate.class)))
                .optional();
    }

    private AppealTerms coming(UUID caseId, String regime) {
        LocalDate day = cases.day(caseId);
        return jdbc.sql(
                        """
                        select * from appeal_model where regime in (:regime, '*') and effective_from <= :day
                        and (effective_until is null or effective_until >= :day)
                        order by regime = '*', effective_from desc, version desc limit 1""")
                .param("regime", regime)
                .param("day", day)
                .query((row, n) -> terms(
                        row,
                        inForce(row.getString("clock"), regime, day),
                        inForce(row.getString("extension"), regime, day),
                        day))
                .single();
    }

    private DeadlineRule inForce(String kind, String regime, LocalDate day) {
        return kind == null ? null : rules.find(kind, regime, day).orElse(null);
    }

    private DeadlineRule stored(ResultSet row, String what) throws SQLException {
        String id = row.getString(what + "_rule");
        return id == null ? null : rules.stored(id, row.getInt(what + "_version"), LocalDate.now(clock));
    }

    private static AppealTerms terms(ResultSet row, DeadlineRule clock, DeadlineRule extension, LocalDate since)
            throws SQLException {
        return new AppealTerms(
                AppealTerms.Mode.valueOf(row.getString("mode")),
                set(row.getArray("block_types")),
                set(row.getArray("elements")),
                clock,
                extension,
                row.getString("regime") + "/" + row.getInt("version"),
                since);
    }

    private static Set<String> set(Array array) throws SQLException {
        return Set.of((String[]) array.getArray());
    }

    private static <T> T of(DeadlineRule rule, Function<DeadlineRule, T> what) {
        return rule == null ? null : what.apply(rule);
    }
}
