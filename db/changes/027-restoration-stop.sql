--liquibase formatted sql
--changeset bonafide:027-restoration-stop
-- A due restoration that waits for the marketplace is stopped: the notifier has shown an action in the law's time. It is
-- lifted when the court or the authority has decided.
create table restoration_stop (
    id uuid primary key,
    case_id uuid not null references infringement_case,
    stopped_at timestamptz not null,
    lifted_at timestamptz
);
create unique index restoration_stop_open on restoration_stop (case_id) where lifted_at is null;
-- What was shown after the last moment at which the law would have heeded it.
alter table appeal_answer add column too_late boolean not null default false;
