--liquibase formatted sql
--changeset bonafide:007-task
-- Comes with PostgreSQL; the owner of a database may create it.
create extension if not exists pg_trgm;
-- One row for each user task, written in the engine's own transaction; every list of tasks reads it.
create table work_task (
    id text primary key,
    kind text not null,
    form_key text not null,
    -- The case or campaign; item is the claim, where the task is about one.
    subject uuid not null,
    item uuid,
    reference text not null,
    title text not null,
    role text not null,
    -- The organisation whose people may do it; null where the role alone decides.
    organisation uuid,
    -- Barred from this task: the person whose own earlier decision it looks at.
    barred text,
    lane text,
    priority int not null default 50,
    regime text,
    holder uuid,
    holder_name text,
    seller_id text,
    seller_name text,
    category text,
    language text,
    assignee text,
    claimed_at timestamptz,
    created_at timestamptz not null,
    due_at timestamptz,
    state text not null default 'OPEN' check (state in ('OPEN', 'DONE', 'CANCELLED')),
    ended_at timestamptz,
    ended_by text,
    ended_by_name text,
    -- Stable order: soonest due first, then by importance, then by age.
    due_order timestamptz generated always as (coalesce(due_at, timestamptz '9999-01-01 00:00:00+00')) stored,
    priority_order int generated always as (-priority) stored,
    -- Whose pool it is: the role, and the organisation where the role alone does not decide.
    desk text generated always as (role || coalesce(':' || organisation::text, '')) stored,
    search text generated always as (lower(reference || ' ' || title || ' ' || coalesce(seller_name, '') || ' ' || coalesce(seller_id, ''))) stored
);
create index work_task_desk on work_task (desk, due_order, priority_order, id) where state = 'OPEN';
create index work_task_mine on work_task (assignee, due_order, priority_order, id) where state = 'OPEN';
create index work_task_search on work_task using gin (search gin_trgm_ops) where state = 'OPEN';
create index work_task_subject on work_task (subject, created_at);
-- What was typed into a form and not yet sent.
create table task_draft (
    task text not null references work_task,
    person text not null,
    fields text not null,
    saved_at timestamptz not null,
    primary key (task, person)
);
-- A message for a waiting process: kept first, delivered at once or as soon as the process waits for it.
create table process_message (
    id uuid primary key,
    subject uuid not null,
    name text not null,
    variables text not null,
    sent_at timestamptz not null,
    delivered_at timestamptz
);
create index process_message_pending on process_message (sent_at, id) where delivered_at is null;
