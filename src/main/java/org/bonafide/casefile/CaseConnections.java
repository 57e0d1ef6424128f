package org.bonafide.casefile;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads which other cases a case has to do with; they are of the same right, so who sees one may see the other. */
@Repository
class CaseConnections {

    private static final int MOST = 20;

    private final JdbcClient jdbc;

    CaseConnections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the case came out of first, then what came out of it. */
    List<CaseConnection> of(UUID caseId) {
        return jdbc.sql(
                        """
                        select n.kind, o.reference, coalesce(o.listing_title, o.url) as title, o.state, o.outcome,
                            x.same_listing, x.same_seller, x.title_alike, x.image_bits
                        from (
                            select 1 as rank, 'JOINED_TO' as kind, joined_to as other, null::uuid as relisted
                            from infringement_case where id = :id and joined_to is not null
                            union all
                            select 2, 'RELIST_OF', relist_of, case_id from relist where case_id = :id
                            union all
                            select 3, 'AGAIN_OF', again_of, null from infringement_case
                            where id = :id and again_of is not null
                            union all
                            select 4, 'TOOK_IN', id, null from infringement_case where joined_to = :id
                            union all
                            select 5, 'RELISTED_AS', case_id, case_id from relist where relist_of = :id
                            union all
                            select 6, 'TAKEN_UP_BY', id, null from infringement_case where again_of = :id) n
                        join infringement_case o on o.id = n.other
                        left join relist x on x.case_id = n.relisted
                        order by n.rank, o.opened_at desc, o.id limit :most""")
                .param("id", caseId)
                .param("most", MOST)
                .query(CaseConnection.class)
                .list();
    }
}
