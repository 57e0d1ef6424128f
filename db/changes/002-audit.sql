--liquibase formatted sql
--changeset bonafide:002-audit splitStatements:false
-- The trail: append-only, one hash chain for each subject (a case, a campaign, a person).
create table audit_event (
    id uuid primary key,
    subject uuid not null,
    seq bigint not null,
    at timestamptz not null,
    type text not null,
    actor_kind text not null check (actor_kind in ('PERSON', 'LINK', 'JOB', 'MARKETPLACE', 'SYSTEM')),
    actor text not null,
    actor_name text not null,
    way_in text not null check (way_in in ('PAGE', 'API', 'LINK', 'JOB', 'SYSTEM')),
    rule_version text,
    payload text not null,
    prev_hash bytea not null,
    hash bytea not null,
    unique (subject, seq)
);
create index audit_event_at on audit_event (at, id);
create index audit_event_actor on audit_event (actor, at);
create index audit_event_type on audit_event (type, at);
-- The last link of each chain: it serialises writers, and shows when a chain was cut at its end.
create table audit_head (
    subject uuid primary key,
    seq bigint not null,
    hash bytea not null
);
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% on % is refused: the table is append-only', tg_op, tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger audit_event_append_only before update or delete on audit_event for each row execute function refuse_change();
create trigger audit_event_no_truncate before truncate on audit_event for each statement execute function refuse_change();
create trigger audit_head_no_delete before delete on audit_head for each row execute function refuse_change();
-- A chain only ever grows.
create trigger audit_head_forward before update on audit_head for each row when (new.seq <= old.seq or new.subject <> old.subject) execute function refuse_change();
create trigger audit_head_no_truncate before truncate on audit_head for each statement execute function refuse_change();
