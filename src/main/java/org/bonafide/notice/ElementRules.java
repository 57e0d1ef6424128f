package org.bonafide.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what each regime wants a notice to contain, as it stands on a day. */
@Repository
class ElementRules {

    private final JdbcClient jdbc;

    ElementRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How badly an element is wanted. */
    enum Requirement {
        /** Without it there is no notice. */
        REQUIRED,
        /** It may follow in time. */
        CURABLE,
        /** Worth having. */
        OPTIONAL
    }

    /** One element of one regime. */
    record Rule(Element element, Requirement requirement, String referenceEn, String referenceZh) {

        /** Where the law demands it, in the reader's language. */
        String reference(Locale reader) {
            return "zh".equals(reader.getLanguage()) ? referenceZh : referenceEn;
        }

        Defect defect(Contacts.OnRecord contact) {
            return new Defect(element.name(), element.field(), element.code(contact), referenceEn, referenceZh);
        }
    }

    /** In the order of the list; for no or an unknown regime, what all of them want. */
    List<Rule> of(String regime, LocalDate day) {
        List<Rule> own = query(
                """
                select distinct on (rank, element) element, requirement, reference_en, reference_zh from notice_element
                where regime = :regime and effective_from <= :day
                and (effective_until is null or effective_until >= :day)
                order by rank, element, effective_from desc""",
                regime,
                day);
        return own.isEmpty()
                ? query(
                        """
                        select element, min(requirement) as requirement, '' as reference_en, '' as reference_zh
                        from notice_element where :regime is not null and effective_from <= :day
                        and (effective_until is null or effective_until >= :day)
                        group by element having count(distinct regime) = (select count(distinct regime)
                            from notice_element where effective_from <= :day
                            and (effective_until is null or effective_until >= :day))
                        order by min(rank), element""",
                        regime,
                        day)
                : own;
    }

    private List<Rule> query(String sql, String regime, LocalDate day) {
        return jdbc.sql(sql)
                .param("regime", regime == null ? "" : regime)
                .param("day", day)
                .query(Rule.class)
                .list();
    }
}
