package org.bonafide.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What is kept with a notice besides its text: its state and what it lacks, the wording affirmed, the good-faith file. A
 * page shows it by {@code notice/elements :: lodged(file, notice, own)} and {@code :: kept(file)}.
 */
@Repository
class NoticeFile {

    private final Defects defects;
    private final JdbcClient jdbc;

    NoticeFile(Defects defects, JdbcClient jdbc) {
        this.defects = defects;
        this.jdbc = jdbc;
    }

    /**
     * As it stands now.
     *
     * @param until null unless it is defective
     * @param missing what it lacks still
     * @param came what it lacked at first and was given later
     */
    record View(
            String state,
            Instant until,
            List<Defect> missing,
            List<Came> came,
            List<Check> checks,
            List<Affirmed> affirmed,
            Contacts.OnRecord contact) {

        public boolean isDefective() {
            return "DEFECTIVE".equals(state);
        }
    }

    /** What came later. */
    record Came(String element, Instant at, String by) {}

    /** One good-faith check; {@code file} is the name of its evidence. */
    record Check(GoodFaithCheck.Kind kind, LocalDate on, String by, String result, UUID evidence, String file) {}

    /** A statement in the wording that was shown. */
    record Affirmed(String statement, String text, int version, String language, Instant at, String by) {}

    View of(UUID notice) {
        String state = defects.state(notice);
        return new View(
                state,
                defects.until(notice),
                defects.open(notice),
                came(notice),
                checks(notice),
                affirmed(notice),
                contact(notice));
    }

    List<Check> checks(UUID notice) {
        return jdbc.sql(
                        """
                        select c.kind, c.checked_on as "on", c.checked_by as "by", c.result, c.evidence, e.name as file
                        from good_faith_check c left join evidence e on e.id = c.evidence
                        where c.notice = ? order by c.n""")
                .param(notice)
                .query(Check.class)
                .list();
    }

    private List<Came> came(UUID notice) {
        return jdbc.sql(
                        """
                        select element, cured_at as "at", cured_by as "by" from notice_defect
                        where notice = ? and cured_at is not null order by element""")
                .param(notice)
                .query((row, n) -> new Came(
                        row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant(), row.getString(3)))
                .list();
    }

    private List<Affirmed> affirmed(UUID notice) {
        return jdbc.sql(
                        """
                        select a.statement, w.text, a.version, a.language, a.affirmed_at as "at", p.name as "by"
                        from notice_statement a join statement_wording w using (regime, statement, language, version)
                        left join person p on p.username = a.affirmed_by where a.notice = ?
                        order by array_position(array['goodFaith', 'accuracy', 'authority'], a.statement)""")
                .param(notice)
                .query(Affirmed.class)
                .list();
    }

    /** The latest kept; null for a notice of before these were kept. */
    private Contacts.OnRecord contact(UUID notice) {
        return jdbc.sql(
                        """
                        select holder_name, holder_address, holder_phone, holder_email, sender_name, sender_email,
                            sender_organisation, sender_address, sender_phone, true as own from notice_contact
                        where notice = ? order by kept_at desc, id desc limit 1""")
                .param(notice)
                .query(Contacts.OnRecord.class)
                .optional()
                .orElse(null);
    }
}
