package org.bonafide.casefile;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Knows which cases have a restoration due by the clock of the law that the marketplace has not done yet. */
@Repository
public class DueRestorations {

    private final JdbcClient jdbc;

    DueRestorations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether it waits: the appeal is heard, nobody is to answer any more, no court has decided, and nothing stops it. */
    public boolean isWaiting(UUID caseId) {
        return jdbc.sql(
                        """
                        select exists (select from appeal a join infringement_case c on c.id = a.case_id
                                where a.case_id = :case and a.state = 'COMPLETE' and c.listing_removed
                                and not exists (select from court_outcome o where o.appeal = a.id))
                            and exists (select from appeal_terms m where m.case_id = :case and m.clock_rule is not null)
                            and exists (select from deadline d where d.subject = :case and d.kind = 'restorationWindow'
                                and d.state in ('OPEN', 'EXPIRED'))
                            and not exists (select from restoration_stop s where s.case_id = :case
                                and s.lifted_at is null)
                            and not exists (select from work_task t where t.subject = :case and t.state = 'OPEN'
                                and t.kind in ('answerAppeal', 'recordCourtOutcome'))""")
                .param("case", caseId)
                .query(Boolean.class)
                .single();
    }
}
