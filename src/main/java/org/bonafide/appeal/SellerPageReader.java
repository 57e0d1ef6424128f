package org.bonafide.appeal;

import java.util.List;
import java.util.UUID;
import org.bonafide.appeal.AppealStanding.Standing;
import org.bonafide.casefile.CaseService;
import org.bonafide.regime.AppealLaw;
import org.bonafide.regime.AppealTerms;
import org.bonafide.regime.DeadlineLedger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads the page of a seller: the own listing's case and nothing of any other. */
@Repository
class SellerPageReader {

    private final JdbcClient jdbc;
    private final CaseService cases;
    private final AppealStanding standings;
    private final AppealRepository appeals;
    private final AppealLaw law;
    private final DeadlineLedger deadlines;

    SellerPageReader(
            JdbcClient jdbc,
            CaseService cases,
            AppealStanding standings,
            AppealRepository appeals,
            AppealLaw law,
            DeadlineLedger deadlines) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.standings = standings;
        this.appeals = appeals;
        this.law = law;
        this.deadlines = deadlines;
    }

    @Transactional(readOnly = true)
    public SellerPage of(UUID caseId) {
        SellerPage.Facts facts = facts(caseId);
        AppealTerms terms = law.comingFor(caseId, facts.regime());
        Standing standing = standings.of(cases.get(caseId));
        return new SellerPage(
                facts,
                standing.stand().name(),
                standing.appeal(),
                standing.until(),
                appeals.of(caseId),
                claims(caseId),
                terms.mode().name(),
                terms.elements(),
                deadlines
                        .open(caseId, "holderExtension", "holderAction", "restorationWindow")
                        .orElse(null));
    }

    private SellerPage.Facts facts(UUID caseId) {
        return jdbc.sql(
                        """
                        select c.reference, coalesce(c.listing_title, c.url) as title, c.url, c.seller_id,
                            c.seller_name, c.seller_language, c.regime, o.name as holder, r.kind as right_kind,
                            r.title as right_title, r.number as right_number,
                            coalesce(s.reason_code, c.takedown_reason) as reason_code, s.ground, s.facts,
                            s.automated_detection, s.automated_decision, s.issued_at,
                            (select max(t.done_at) from takedown t where t.case_id = c.id and t.act = 'REMOVE')
                                as removed_at
                        from infringement_case c join organisation o on o.id = c.holder
                        join ip_right r on r.id = c.ip_right
                        left join statement_of_reasons s on s.case_id = c.id where c.id = ?""")
                .param(caseId)
                .query(SellerPage.Facts.class)
                .single();
    }

    private List<SellerPage.OpenClaim> claims(UUID caseId) {
        return jdbc.sql(
                        """
                        select k.id, k.reference, a.order_id, k.amount, k.currency, k.received_at
                        from claim k join buyer_alert a on a.id = k.alert
                        where k.case_id = ? and k.state in ('RECEIVED', 'ASKED') order by k.received_at, k.id""")
                .param(caseId)
                .query(SellerPage.OpenClaim.class)
                .list();
    }
}
