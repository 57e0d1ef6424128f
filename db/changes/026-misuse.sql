--liquibase formatted sql
--changeset bonafide:026-misuse
-- From when on somebody's conduct is looked at, and what may follow, in each law's cases; no law names figures, so they are
-- the house's. KIND is what was misused: SELLER by listings, NOTIFIER by notices, COMPLAINANT by appeals and complaints.
create table misuse_rule (
    id text not null,
    version int not null,
    kind text not null check (kind in ('SELLER', 'NOTIFIER', 'COMPLAINANT')),
    regime text not null,
    -- So many in so many months, and so much of the whole in percent.
    threshold int not null check (threshold > 0),
    share int not null check (share between 0 and 100),
    window_months int not null check (window_months between 1 and 36),
    -- So many more since the last decision, before anybody decides again.
    again int not null check (again > 0),
    -- Whom the law lets the marketplace suspend: ALL; AGENTS, whose principals may still act themselves; NOBODY, where a
    -- statute gives a right to be heard that no suspension may take away.
    suspends text not null check (suspends in ('ALL', 'AGENTS', 'NOBODY')),
    shortest_days int not null check (shortest_days > 0),
    longest_days int not null,
    basis text not null,
    effective_from date not null,
    effective_until date,
    primary key (id, version),
    check (longest_days >= shortest_days)
);
create index misuse_rule_lookup on misuse_rule (kind, regime, effective_from);
insert into misuse_rule (id, version, kind, regime, threshold, share, window_months, again, suspends, shortest_days, longest_days, basis, effective_from) values
    ('seller', 1, 'SELLER', '*', 3, 30, 12, 1, 'ALL', 7, 180, 'House rule: announced policy against repeat infringers', date '2010-04-01'),
    ('seller-dmca', 1, 'SELLER', 'US_DMCA', 3, 30, 12, 1, 'ALL', 7, 180, '17 U.S.C. § 512(i)(1)(A); figures: house rule', date '1998-10-28'),
    ('seller-dsa', 1, 'SELLER', 'EU_DSA', 3, 30, 12, 1, 'ALL', 7, 180, 'Regulation (EU) 2022/2065 Art 23(1), (3); figures: house rule', date '2024-02-17'),
    ('notifier', 1, 'NOTIFIER', '*', 5, 20, 3, 2, 'ALL', 7, 90, 'House rule: announced policy against unfounded notices', date '2010-04-01'),
    ('notifier-dsa', 1, 'NOTIFIER', 'EU_DSA', 5, 20, 3, 2, 'ALL', 7, 90, 'Regulation (EU) 2022/2065 Art 23(2), (3); figures: house rule', date '2024-02-17'),
    ('notifier-dmca', 1, 'NOTIFIER', 'US_DMCA', 5, 20, 3, 2, 'NOBODY', 7, 90, '17 U.S.C. § 512(c)(1)(C), (f): a valid notification must be acted upon, whoever gives it', date '1998-10-28'),
    ('notifier-ecl', 1, 'NOTIFIER', 'CN_ECL', 5, 20, 3, 2, 'AGENTS', 7, 90, '电子商务法 Art 42: the right holder may notify; figures: house rule', date '2019-01-01'),
    ('notifier-rtn', 1, 'NOTIFIER', 'CN_RTN', 5, 20, 3, 2, 'AGENTS', 7, 90, '信息网络传播权保护条例 Art 14: the right holder may notify; figures: house rule', date '2013-03-01'),
    ('notifier-civil', 1, 'NOTIFIER', 'CN_CIVIL', 5, 20, 3, 2, 'AGENTS', 7, 90, '民法典 Art 1195: the right holder may notify; figures: house rule', date '2021-01-01'),
    ('complainant', 1, 'COMPLAINANT', '*', 3, 50, 6, 1, 'ALL', 7, 90, 'House rule: announced policy against unfounded complaints', date '2010-04-01'),
    ('complainant-dsa', 1, 'COMPLAINANT', 'EU_DSA', 3, 50, 6, 1, 'ALL', 7, 90, 'Regulation (EU) 2022/2065 Art 23(2), (3); figures: house rule', date '2024-02-17'),
    ('complainant-dmca', 1, 'COMPLAINANT', 'US_DMCA', 3, 50, 6, 1, 'NOBODY', 7, 90, '17 U.S.C. § 512(g): a counter notification must be forwarded and acted upon', date '1998-10-28'),
    ('complainant-ecl', 1, 'COMPLAINANT', 'CN_ECL', 3, 50, 6, 1, 'NOBODY', 7, 90, '电子商务法 Art 43: a statement of non-infringement must be forwarded', date '2019-01-01'),
    ('complainant-rtn', 1, 'COMPLAINANT', 'CN_RTN', 3, 50, 6, 1, 'NOBODY', 7, 90, '信息网络传播权保护条例 Arts 16-17: a written statement restores at once', date '2013-03-01'),
    ('complainant-civil', 1, 'COMPLAINANT', 'CN_CIVIL', 3, 50, 6, 1, 'NOBODY', 7, 90, '民法典 Art 1196: a statement of non-infringement must be forwarded', date '2021-01-01');
-- What may be manifest, and what is grave of it. A refusal for a want of form is no misuse, a dispute over a patent or a
-- design is not manifest: they are not here.
create table misuse_ground (
    kind text not null check (kind in ('SELLER', 'NOTIFIER', 'COMPLAINANT')),
    ground text not null,
    grave boolean not null,
    effective_from date not null,
    effective_until date,
    primary key (kind, ground, effective_from)
);
insert into misuse_ground (kind, ground, grave, effective_from) values
    ('SELLER', 'COUNTERFEIT', true, date '1998-10-28'),
    ('SELLER', 'UNLICENSED_COPY', true, date '1998-10-28'),
    ('SELLER', 'KEY_OR_COA_ALONE', false, date '1998-10-28'),
    ('NOTIFIER', 'RIGHT_NOT_SHOWN', false, date '1998-10-28'),
    ('NOTIFIER', 'RIGHT_NOT_IN_FORCE', true, date '1998-10-28'),
    ('NOTIFIER', 'NO_PRIMA_FACIE_EVIDENCE', false, date '1998-10-28'),
    ('NOTIFIER', 'GENUINE_RESALE', false, date '1998-10-28'),
    ('NOTIFIER', 'LICENSED_SELLER', true, date '1998-10-28'),
    ('NOTIFIER', 'OUT_OF_SCOPE', false, date '1998-10-28'),
    ('NOTIFIER', 'APPEAL_WON', true, date '1998-10-28'),
    ('NOTIFIER', 'WITHDRAWN_ON_APPEAL', true, date '1998-10-28'),
    ('COMPLAINANT', 'APPEAL_REJECTED', false, date '1998-10-28'),
    ('COMPLAINANT', 'APPEAL_INADMISSIBLE', false, date '1998-10-28'),
    ('COMPLAINANT', 'COMPLAINT_REJECTED', false, date '1998-10-28');
insert into deadline_rule (id, version, regime, kind, amount, unit, basis, effective_from) values
    ('misuse-review', 1, '*', 'misuseReview', 5, 'DAYS', 'House rule: review of possible misuse', date '1998-10-28'),
    ('misuse-warning', 1, '*', 'misuseWarning', 12, 'MONTHS', 'House rule: how long a warning counts', date '1998-10-28'),
    ('misuse-complaint', 1, '*', 'misuseComplaint', 30, 'DAYS', 'House rule: complaint about a warning or suspension', date '1998-10-28'),
    ('misuse-complaint-dsa', 1, 'EU_DSA', 'misuseComplaint', 6, 'MONTHS', 'Regulation (EU) 2022/2065 Art 20(1), (2)', date '2024-02-17'),
    ('misuse-complaint-review', 1, '*', 'misuseComplaintReview', 72, 'HOURS', 'House rule: decision of a complaint about a warning or suspension', date '1998-10-28');
create sequence misuse_reference;
-- A party whose conduct a human looks at, and what was decided: nothing, a warning, a suspension.
create table misuse_review (
    id uuid primary key,
    reference text not null unique,
    kind text not null check (kind in ('SELLER', 'NOTIFIER', 'COMPLAINANT')),
    regime text not null references regime,
    rule text not null,
    rule_version int not null,
    -- A seller's number at the marketplace, or the id of an organisation.
    party text not null,
    organisation uuid references organisation,
    party_name text not null,
    party_language text not null,
    opened_at timestamptz not null,
    due_at timestamptz not null,
    outcome text check (outcome in ('NO_ACTION', 'WARNING', 'SUSPENSION')),
    intention text check (intention in ('NOT_IDENTIFIED', 'CARELESS', 'DELIBERATE')),
    reason text,
    -- Figures as they were when it was decided: of so many decided in the period, so many counted.
    period_from timestamptz,
    total int,
    counted int,
    decided_by text,
    decided_by_name text,
    decided_at timestamptz,
    -- Until when a warning counts or a suspension lasts; null where nothing was done.
    until timestamptz,
    -- The earlier warning that a suspension rests on; it falls with it.
    warning uuid references misuse_review,
    lifted_at timestamptz,
    ended_told_at timestamptz,
    foreign key (rule, rule_version) references misuse_rule (id, version),
    check ((outcome is null) = (decided_at is null)),
    check ((outcome is null or outcome = 'NO_ACTION') = (until is null)),
    check (coalesce(outcome = 'SUSPENSION', false) = (warning is not null))
);
-- One at a time for each party, misuse and law.
create unique index misuse_review_open on misuse_review (party, kind, regime) where outcome is null;
create index misuse_review_party on misuse_review (party, kind, regime, decided_at);
create index misuse_review_organisation on misuse_review (organisation, decided_at) where organisation is not null;
create index misuse_review_in_force on misuse_review (until) where outcome = 'SUSPENSION' and lifted_at is null;
-- What the decision rests on, as it was then.
create table misuse_finding (
    review uuid not null references misuse_review,
    case_id uuid not null references infringement_case,
    ground text not null,
    at timestamptz not null,
    grave boolean not null,
    harm int not null,
    repeated boolean not null,
    after_warning boolean not null,
    -- Whether the one who decided held it to be manifest.
    counted boolean not null,
    primary key (review, case_id, ground, at)
);
create table misuse_complaint (
    review uuid primary key references misuse_review,
    text text not null,
    made_by text not null,
    made_by_name text not null,
    made_at timestamptz not null,
    outcome text check (outcome in ('CONFIRM', 'LIFT')),
    reason text,
    decided_by text,
    decided_by_name text,
    decided_at timestamptz,
    check ((outcome is null) = (decided_at is null))
);
create index misuse_complaint_open on misuse_complaint (made_at) where outcome is null;
alter table capability_link drop constraint capability_link_kind_check;
alter table capability_link add constraint capability_link_kind_check check (kind in ('SELLER', 'BUYER', 'MISUSE'));
create index notice_submitted_by on notice (submitted_by);
create index strike_given on strike (given_at) where cancelled_at is null;
create index verification_refused on verification (decided_at) where outcome = 'REFUSE';
create index appeal_decided on appeal (decided_at) where decided_at is not null;
create index refusal_complaint_decided on refusal_complaint (decided_at) where decided_at is not null;
create index withdrawal_made on withdrawal (made_at);

--changeset bonafide:026-misuse-views
-- Whatever may have been manifestly unlawful or unfounded, with what came of it: of a seller, the buyers it reached; of a
-- notifier, the hours a listing was wrongly down; of a complainant, the hours it took to decide. REPEATED: the same was done
-- before. A restoration by the clock of a law says nothing of the notice, since nobody examined it: it is not here.
create view misuse_incident as
select 'SELLER' as kind, s.seller_id as party, null::uuid as organisation, c.regime, c.id as case_id, c.reference,
    coalesce(c.listing_title, c.url) as title, c.takedown_reason as ground, s.given_at as at,
    (select count(*)::int from buyer_alert b where b.case_id = c.id) as harm,
    (exists (select from relist r where r.case_id = c.id)) as repeated
from strike s join infringement_case c on c.id = s.case_id
where s.cancelled_at is null and c.takedown_reason is not null
union all
select 'NOTIFIER', p.organisation::text, p.organisation, c.regime, c.id, c.reference, coalesce(c.listing_title, c.url),
    v.reason_code, v.decided_at, 0,
    exists (select from infringement_case e join notice en on en.id = e.notice join person ep on ep.id = en.submitted_by
        where e.url_key = c.url_key and e.ip_right = c.ip_right and (e.opened_at, e.id) < (c.opened_at, c.id) and e.outcome = 'REFUSED'
        and ep.organisation = p.organisation)
from verification v join infringement_case c on c.id = v.case_id join notice n on n.id = c.notice
join person p on p.id = n.submitted_by
where v.outcome = 'REFUSE' and v.reason_code is not null
and (c.state = 'REFUSED' or c.state = 'CLOSED' and c.outcome = 'REFUSED')
and not exists (select from verification later where later.case_id = v.case_id and later.decided_at > v.decided_at)
union all
select 'NOTIFIER', p.organisation::text, p.organisation, c.regime, c.id, c.reference, coalesce(c.listing_title, c.url),
    'APPEAL_WON', a.decided_at,
    coalesce((select (extract(epoch from a.decided_at - min(t.done_at)) / 3600)::int from takedown t
        where t.case_id = c.id and t.act = 'REMOVE'), 0), false
from appeal a join infringement_case c on c.id = a.case_id join notice n on n.id = c.notice
join person p on p.id = n.submitted_by
left join appeal_terms f on f.case_id = c.id
left join appeal_model m on m.regime = f.model_regime and m.version = f.model_version
where a.state = 'RESTORED' and a.decided_at is not null
and (coalesce(m.mode, 'REVIEWED') = 'REVIEWED'
    or exists (select from appeal_answer w where w.appeal = a.id and w.outcome = 'ACCEPT_RESTORATION')
    or exists (select from court_outcome o where o.appeal = a.id and o.outcome = 'FOR_SELLER'))
union all
select 'NOTIFIER', p.organisation::text, p.organisation, c.regime, c.id, c.reference, coalesce(c.listing_title, c.url),
    'WITHDRAWN_ON_APPEAL', w.made_at,
    coalesce((select (extract(epoch from w.made_at - min(t.done_at)) / 3600)::int from takedown t
        where t.case_id = c.id and t.act = 'REMOVE'), 0), false
from withdrawal w join infringement_case c on c.id = w.case_id and c.notice = w.notice join notice n on n.id = c.notice
join person p on p.id = n.submitted_by
where exists (select from appeal a where a.case_id = c.id and a.received_at <= w.made_at and a.state = 'WITHDRAWN')
union all
select 'COMPLAINANT', c.seller_id, null, c.regime, c.id, c.reference, coalesce(c.listing_title, c.url),
    case when a.state = 'KEPT_REMOVED' then 'APPEAL_REJECTED' else 'APPEAL_INADMISSIBLE' end, a.decided_at,
    (extract(epoch from a.decided_at - a.received_at) / 3600)::int,
    exists (select from appeal e join infringement_case ec on ec.id = e.case_id where ec.seller_id = c.seller_id
        and (e.received_at, e.id) < (a.received_at, a.id) and (e.case_id = a.case_id or e.statement = a.statement))
from appeal a join infringement_case c on c.id = a.case_id
left join appeal_terms f on f.case_id = c.id
left join appeal_model m on m.regime = f.model_regime and m.version = f.model_version
where a.decided_at is not null and (a.state = 'INADMISSIBLE'
    or a.state = 'KEPT_REMOVED' and (coalesce(m.mode, 'REVIEWED') = 'REVIEWED'
        or exists (select from court_outcome o where o.appeal = a.id and o.outcome = 'FOR_HOLDER')))
union all
select 'COMPLAINANT', p.organisation::text, p.organisation, c.regime, c.id, c.reference, coalesce(c.listing_title, c.url),
    'COMPLAINT_REJECTED', r.decided_at, (extract(epoch from r.decided_at - r.made_at) / 3600)::int,
    exists (select from refusal_complaint e join person ep on ep.username = e.made_by
        where ep.organisation = p.organisation and (e.made_at, e.id) < (r.made_at, r.id) and e.text = r.text)
from refusal_complaint r join infringement_case c on c.id = r.case_id join person p on p.username = r.made_by
where r.outcome = 'CONFIRM';
-- All that was decided, right or wrong: what the share is of. Of a seller, the listings that notices named.
create view misuse_submission as
select 'SELLER' as kind, c.seller_id as party, c.regime, c.id as submission, c.decided_at as at
from infringement_case c where c.seller_id is not null and c.decided_at is not null
union all
select 'NOTIFIER', p.organisation::text, c.regime, c.id, c.decided_at
from infringement_case c join notice n on n.id = c.notice join person p on p.id = n.submitted_by
where c.decided_at is not null
union all
select 'COMPLAINANT', c.seller_id, c.regime, a.id, a.decided_at
from appeal a join infringement_case c on c.id = a.case_id where a.decided_at is not null
union all
select 'COMPLAINANT', p.organisation::text, c.regime, r.id, r.decided_at
from refusal_complaint r join infringement_case c on c.id = r.case_id join person p on p.username = r.made_by
where r.decided_at is not null;
