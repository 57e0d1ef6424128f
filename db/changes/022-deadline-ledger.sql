--liquibase formatted sql
--changeset bonafide:022-deadline-ledger
alter table deadline
    -- From when the act may be done; null where only the end counts.
    add column earliest timestamptz,
    -- What began it, such as statementReachedHolder; null for the house's own periods, which begin when they are set.
    add column start_event text,
    -- The letter whose delivery began it.
    add column proof uuid references letter,
    add column calendar text references calendar,
    -- When the team was told that a window is about to close, and when it closed unused.
    add column alarmed_at timestamptz,
    add column breached_at timestamptz;
alter table deadline drop constraint deadline_state_check;
alter table deadline add constraint deadline_state_check
    check (state in ('OPEN', 'MET', 'EXPIRED', 'CANCELLED', 'BLOCKED', 'REPLACED'));
create index deadline_calendar on deadline (calendar) where state = 'OPEN' and calendar is not null;
create index deadline_watched on deadline (kind, latest) where state = 'OPEN';
-- Both values of a deadline that moved, such as for a holiday that was proclaimed after it had begun.
create table deadline_change (
    id uuid primary key,
    deadline uuid not null references deadline,
    earliest_before timestamptz,
    earliest_after timestamptz,
    latest_before timestamptz not null,
    latest_after timestamptz not null,
    why text not null,
    changed_by text not null,
    changed_at timestamptz not null
);
create index deadline_change_deadline on deadline_change (deadline, changed_at);
create trigger deadline_change_append_only before update or delete on deadline_change for each row execute function refuse_change();
create trigger deadline_change_no_truncate before truncate on deadline_change for each statement execute function refuse_change();
