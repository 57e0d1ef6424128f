package org.bonafide.casefile;

import org.bonafide.evidence.ScanSql;
import org.bonafide.party.Viewer;
import org.bonafide.rights.PartnerSql;

/** The statements that read across the features' tables for the facts of one case. */
final class CaseFactsSql {

    static final String CORE =
            """
            select n.reference as notice_reference, n.description, n.good_faith, n.accuracy, n.authority,
                n.statements_wording, n.signature, n.good_faith_file, n.language, n.submitted_at,
                p.name as submitted_by, o.name as holder_name, l.raw, l.reason as line_reason, l.note as line_note,
                r.kind, r.title, r.number, r.office, array_to_string(r.jurisdictions, ', ') as jurisdictions, r.classes,
                r.owner, r.valid_from, r.valid_until, r.state as right_state, r.genuine_price_min, r.genuine_price_max,
                r.genuine_currency, s.taken_at, s.sha256 as snapshot_sha256,
                (select count(*) from strike k where k.seller_id = c.seller_id and k.cancelled_at is null)
                    as open_strikes,
                %s as authorised,
                (select count(*) from infringement_case b where b.notice = c.notice and b.id <> c.id) as siblings,
                (select count(*) from buyer_alert a where a.case_id = c.id and a.alerted_at is not null) as alerts,
                m.claims, m.open_claims, m.paid
            from infringement_case c
            join notice n on n.id = c.notice
            join person p on p.id = n.submitted_by
            join organisation o on o.id = c.holder
            join ip_right r on r.id = c.ip_right
            left join notice_line l on l.notice = c.notice and l.line = c.line
            left join listing_snapshot s on s.case_id = c.id
            cross join lateral (select count(*) as claims,
                count(*) filter (where state in ('RECEIVED', 'ASKED', 'APPROVED')) as open_claims,
                count(*) filter (where state = 'PAID') as paid from claim where case_id = c.id) m
            where c.id = :id"""
                    .formatted(PartnerSql.authorised("c", "current_date"));

    /** Open tasks and open deadlines of the case itself; those that the state waits for come first. */
    static final String DUE =
            """
            select kind, at, waiting_for from (
                select kind, due_at as at, kind as waiting_for, 1 as rank from work_task
                where subject = :id and item is null and state = 'OPEN'
                union all
                select kind, latest, null, case when kind in ('appealWindowCloses', 'complaintWindowCloses',
                    'restorationWindow') then 2 else 3 end from deadline
                where subject = :id and state = 'OPEN') due
            order by rank, at nulls last, kind""";

    static final String EVIDENCE =
            """
            select e.id, e.name, b.media_type, b.size, e.sha256, e.named_type, e.capture_tool, e.capture_operator,
                e.captured_at, e.capture_url, %s as scan, g.scope, g.purpose, g.given_at,
                coalesce(p.name, g.given_by) as given_by
            from (
                select ne.evidence, case when ne.line is null then 'NOTICE' else 'LINE' end as scope,
                    null as purpose, null as given_by, null::timestamptz as given_at
                from (select notice, line from infringement_case where id = :id
                    union select notice, line from notice_line where case_id = :id) c
                join notice_evidence ne on ne.notice = c.notice and (ne.line is null or ne.line = c.line)
                union all
                select evidence, 'CASE', purpose, given_by, given_at from case_evidence where case_id = :id) g
            join evidence e on e.id = g.evidence
            join evidence_blob b on b.sha256 = e.sha256
            left join person p on p.username = coalesce(g.given_by, e.uploaded_by)
            order by case g.scope when 'LINE' then 1 when 'NOTICE' then 2 else 3 end, g.given_at, e.name, e.id"""
                    .formatted(ScanSql.state("e.sha256"));

    static final String SAID =
            """
            select said.kind, said.at, coalesce(p.name, said.by) as by_name, said.outcome, said.reason_code, said.text,
                said.detail, said.note, said.attempts
            from (
                select 'verification' as kind, decided_at as at, decided_by as by, outcome, reason_code,
                    questions as text, cure as detail, note, null::int as attempts
                from verification where case_id = :id
                union all
                select 'completion', answered_at, answered_by, null, null, answer, null, null, null
                from notice_completion where case_id = :id
                union all
                select 'complaint', made_at, made_by, null, null, text, null, null, null
                from refusal_complaint where case_id = :id
                union all
                select 'complaintDecision', decided_at, decided_by, outcome, null, reason, null, null, null
                from refusal_complaint where case_id = :id and decided_at is not null
                union all
                select case act when 'REMOVE' then 'takedown' else 'restoration' end, coalesce(done_at, ordered_at),
                    done_by, case when done_at is null then 'PENDING' when by_hand then 'BY_HAND' else 'DONE' end,
                    null, null, proof, concat_ws(e'\\n', last_error, note), attempts
                from takedown where case_id = :id
                union all
                select 'appeal', received_at, name, null, null, statement, supplier, null, null
                from appeal where case_id = :id
                union all
                select 'appealDecision', decided_at, decided_by, state, null, reason, null, null, null
                from appeal where case_id = :id and decided_at is not null
                union all
                select 'appealAnswer', a.answered_at, a.answered_by, a.outcome, a.block_type, a.reason,
                    nullif(concat_ws(' · ', a.court, a.number, a.filed_on::text), ''), null, null
                from appeal_answer a join appeal q on q.id = a.appeal where q.case_id = :id
                union all
                select 'courtOutcome', x.recorded_at, x.recorded_by, x.outcome, null, null,
                    concat_ws(' · ', x.number, x.decided_on::text), null, null
                from court_outcome x join appeal q on q.id = x.appeal where q.case_id = :id) said
            left join person p on p.username = said.by
            order by said.at, said.kind""";

    private CaseFactsSql() {}

    /** A few cases of the same notice, on the same listing, of the same seller, that the viewer may see. */
    static String related(Viewer viewer) {
        String sees = viewer.sees("b.holder", "b.ip_right");
        return String.join(
                " union all ",
                some("NOTICE", "b.notice = c.notice", sees),
                some(
                        "LISTING",
                        "(b.url_key = c.url_key or b.listing_id = c.listing_id) and b.notice <> c.notice",
                        sees),
                some("SELLER", "b.seller_id = c.seller_id and b.notice <> c.notice", sees));
    }

    private static String some(String relation, String same, String sees) {
        return """
                (select '%s' as relation, b.reference, coalesce(b.listing_title, b.url) as title, b.state, b.outcome,
                    o.name as holder_name, b.opened_at
                from infringement_case c join infringement_case b on b.id <> c.id and %s
                join organisation o on o.id = b.holder
                where c.id = :id and %s order by b.opened_at desc, b.id desc limit 5)"""
                .formatted(relation, same, sees);
    }
}
