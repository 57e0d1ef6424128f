package org.bonafide.notice;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bonafide.party.Viewer;
import org.bonafide.platform.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps with a notice what it was examined by: whom to ask, which wording was affirmed, what was checked before, and
 * what is still missing.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class NoticeElements {

    private final Contacts contacts;
    private final Wordings wordings;
    private final DefectiveNotices defective;
    private final NoticeLetters letters;
    private final JdbcClient jdbc;
    private final Clock clock;

    NoticeElements(
            Contacts contacts,
            Wordings wordings,
            DefectiveNotices defective,
            NoticeLetters letters,
            JdbcClient jdbc,
            Clock clock) {
        this.contacts = contacts;
        this.wordings = wordings;
        this.defective = defective;
        this.letters = letters;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Call right after the notice's row is written. Where something is missing the notice is {@code DEFECTIVE} from here
     * on: its rows stay held, and no case is opened.
     */
    public void keep(Notice notice, NoticeSubmission said, Checked checked, Viewer viewer) {
        contacts.keep(notice, viewer);
        statements(notice, said.statements(), viewer);
        checks(notice.id(), said.goodFaithChecks(), viewer);
        if (!checked.isComplete()) {
            defective.lodge(notice, checked.defects());
        }
    }

    /** Call when the rows are written: confirms the receipt to the sender, or says what is missing. */
    public void received(Notice notice, Checked checked) {
        if (checked.isComplete()) {
            letters.received(notice);
        } else {
            defective.tell(notice);
        }
    }

    /** What is affirmed now and was not before, in the wording in force; the notice shows all of it. */
    void statements(Notice notice, NoticeSubmission.Statements said, Viewer viewer) {
        Map<String, Boolean> affirmed = Map.of(
                "goodFaith", Boolean.TRUE.equals(said.goodFaith()),
                "accuracy", Boolean.TRUE.equals(said.accuracy()),
                "authority", Boolean.TRUE.equals(said.authority()));
        Wordings.Shown shown = wordings.of(notice.regime(), viewer.locale());
        for (Wordings.Wording wording : shown.wordings()) {
            if (affirmed.get(wording.statement())) {
                jdbc.sql(
                                """
                                insert into notice_statement (notice, regime, statement, language, version,
                                    affirmed_at, affirmed_by)
                                values (?, ?, ?, ?, ?, ?, ?) on conflict (notice, statement) do nothing""")
                        .params(
                                notice.id(),
                                notice.regime(),
                                wording.statement(),
                                shown.language(),
                                wording.version(),
                                now(),
                                viewer.username())
                        .update();
            }
        }
        jdbc.sql(
                        """
                        update notice n set good_faith = 'goodFaith' = any(s.names),
                            accuracy = 'accuracy' = any(s.names), authority = 'authority' = any(s.names),
                            statements_wording = s.text
                        from (select coalesce(array_agg(a.statement), '{}') as names,
                                coalesce(string_agg(w.text, e'\\n\\n' order by
                                    array_position(array['goodFaith', 'accuracy', 'authority'], a.statement)), '') as text
                            from notice_statement a join statement_wording w
                                using (regime, statement, language, version) where a.notice = :notice) s
                        where n.id = :notice""")
                .param("notice", notice.id())
                .update();
    }

    /** The good-faith file; what is kept is never changed, more can be added. */
    void checks(UUID notice, List<GoodFaithCheck> checks, Viewer viewer) {
        int kept = jdbc.sql("select count(*) from good_faith_check where notice = ?")
                .param(notice)
                .query(Integer.class)
                .single();
        for (GoodFaithCheck check : checks) {
            jdbc.sql(
                            """
                            insert into good_faith_check (notice, n, kind, checked_on, checked_by, result, evidence,
                                kept_at) values (?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            notice,
                            ++kept,
                            check.kind().name(),
                            check.on(),
                            check.by() == null ? viewer.name() : check.by(),
                            check.result(),
                            check.evidence(),
                            now())
                    .update();
        }
    }

    private OffsetDateTime now() {
        return Times.at(clock);
    }
}
