--liquibase formatted sql
--changeset bonafide:025-rule-change
-- A change of a rule that one administrator proposes and another approves. Approved, it is a new version in the rule's
-- table from its day on, and the version before gets its end; nothing else ever changes a rule.
create table rule_change (
    id uuid primary key,
    rule_table text not null check (rule_table in ('DEADLINE', 'APPEAL', 'WORDING')),
    -- What tells the rule from others in its table, all its versions alike.
    rule_key text not null,
    regime text not null,
    base_version int not null,
    -- The new version's values by their columns, as JSON; the others stay as they are in the base version.
    new_values jsonb not null,
    effective_from date not null,
    reason text not null,
    -- The statute or the announcement it follows.
    source text not null,
    state text not null default 'PROPOSED' check (state in ('PROPOSED', 'APPROVED', 'REJECTED', 'WITHDRAWN')),
    proposed_by text not null references person (username),
    proposed_at timestamptz not null,
    decided_by text references person (username),
    decided_at timestamptz,
    decision_reason text,
    new_version int,
    check ((state = 'PROPOSED') = (decided_by is null)),
    check ((state = 'APPROVED') = (new_version is not null)),
    -- Four eyes: nobody approves or rejects what they proposed; nobody else withdraws it.
    check (decided_by is null or (state = 'WITHDRAWN') = (decided_by = proposed_by))
);
create unique index rule_change_pending on rule_change (rule_table, rule_key) where state = 'PROPOSED';
create index rule_change_rule on rule_change (rule_table, rule_key, proposed_at);
alter table deadline_rule add column change uuid references rule_change;
alter table appeal_model add column change uuid references rule_change;
alter table statement_wording add column change uuid references rule_change;
-- A version that is there stays as it is: all that may change is its end.
create trigger deadline_rule_kept before update on deadline_rule for each row
    when (to_jsonb(new) - 'effective_until' is distinct from to_jsonb(old) - 'effective_until') execute function refuse_change();
create trigger deadline_rule_no_delete before delete on deadline_rule for each row execute function refuse_change();
-- For how long a change of the rules has to be announced before it is in force.
insert into deadline_rule (id, version, regime, kind, amount, unit, basis, effective_from) values
    ('rule-announcement', 1, '*', 'ruleAnnouncement', 15, 'DAYS', 'House rule: announcement of a change of the rules', date '2026-01-01'),
    ('rule-announcement-cn', 1, 'CN_ECL', 'ruleAnnouncement', 7, 'DAYS', '电子商务法 Art 34', date '2019-01-01'),
    ('rule-announcement-eu', 1, 'EU_DSA', 'ruleAnnouncement', 15, 'DAYS', 'Regulation (EU) 2019/1150 Art 3(2)', date '2024-02-17');
