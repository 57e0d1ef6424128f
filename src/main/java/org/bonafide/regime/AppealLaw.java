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
import org.bonafide.platform.DomainEvent;
import org.bonafide.platform.Times;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a regime hears an appeal, as rows with effective dates. A case's terms are fixed when its appeal opens, with the
 * versions of the rules then in force; a change of law leaves them as they were.
 */
@Service
@Transactional(readOnly = true)
public class AppealLaw {

    private final DeadlineRules rules;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AppealLaw(DeadlineRules rules, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.rules = rules;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** The terms of a case's appeal were fixed, with the versions of the rules it keeps. */
    public record AppealTermsFixed(
            UUID subject, AppealTerms.Mode mode, String clock, String extension, String ruleVersion)
            implements DomainEvent {}

    /** Fixes the terms of a case's appeal as the law is today; harmless if they are fixed. */
    @Transactional
    public AppealTerms fix(UUID caseId, String regime) {
        AppealTerms terms = today(regime);
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
                .param("clock", terms.clock() == null ? null : terms.clock().id(), Types.VARCHAR)
                .param(
                        "clockVersion",
                        terms.clock() == null ? null : terms.clock().version(),
                        Types.INTEGER)
                .param(
                        "extension",
                        terms.extension() == null ? null : terms.extension().id(),
                        Types.VARCHAR)
                .param(
                        "extensionVersion",
                        terms.extension() == null ? null : terms.extension().version(),
                        Types.INTEGER)
                .param("at", Times.at(clock))
                .update();
        if (added == 1) {
            events.publishEvent(new AppealTermsFixed(
                    caseId,
                    terms.mode(),
                    reference(terms.clock()),
                    reference(terms.extension()),
                    "appeal-" + terms.version().toLowerCase(Locale.ROOT).replace('_', '-')));
        }
        return of(caseId, regime);
    }

    /** The terms of a case's appeal: as fixed; for one that began before there were terms, a review. */
    public AppealTerms of(UUID caseId, String regime) {
        return fixed(caseId).orElseGet(() -> today(regime).reviewed());
    }

    /** The terms as fixed, or as they would be fixed today. */
    public AppealTerms comingFor(UUID caseId, String regime) {
        return fixed(caseId).orElseGet(() -> today(regime));
    }

    /** The window in which a listing must be back once nothing stops it, as it was when the terms were fixed. */
    public DeadlineRule restoration(String regime, AppealTerms terms) {
        return rules.find("restorationWindow", regime, terms.since()).orElseThrow();
    }

    /** The window for a listing that is to be back without delay, since somebody has decided so today. */
    public DeadlineRule promptly(String regime) {
        return rules.rule("promptRestoration", regime);
    }

    private Optional<AppealTerms> fixed(UUID caseId) {
        return jdbc.sql(
                        """
                        select m.*, t.clock_rule, t.clock_version, t.extension_rule, t.extension_version,
                            cast(t.fixed_at at time zone 'UTC' as date) as since
                        from appeal_terms t join appeal_model m on m.regime = t.model_regime
                            and m.version = t.model_version where t.case_id = ?""")
                .param(caseId)
                .query((row, n) -> {
                    LocalDate since = row.getObject("since", LocalDate.class);
                    return terms(row, stored(row, "clock", since), stored(row, "extension", since), since);
                })
                .optional();
    }

    private AppealTerms today(String regime) {
        LocalDate today = LocalDate.now(clock);
        return jdbc.sql(
                        """
                        select * from appeal_model where regime in (:regime, '*') and effective_from <= :day
                        and (effective_until is null or effective_until >= :day)
                        order by regime = '*', effective_from desc, version desc limit 1""")
                .param("regime", regime)
                .param("day", today)
                .query((row, n) -> terms(
                        row,
                        inForce(row.getString("clock"), regime, today),
                        inForce(row.getString("extension"), regime, today),
                        today))
                .single();
    }

    private DeadlineRule inForce(String kind, String regime, LocalDate day) {
        return kind == null ? null : rules.find(kind, regime, day).orElse(null);
    }

    private DeadlineRule stored(ResultSet row, String what, LocalDate since) throws SQLException {
        String id = row.getString(what + "_rule");
        return id == null ? null : rules.stored(id, row.getInt(what + "_version"), since);
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

    private static String reference(DeadlineRule rule) {
        return rule == null ? null : rule.reference();
    }
}
