--liquibase formatted sql
--changeset bonafide:010-appeal
create table appeal (
    id uuid primary key,
    case_id uuid not null references infringement_case,
    statement text not null,
    supplier text,
    proof text,
    name text not null,
    address text,
    contact text not null,
    signature text not null,
    language text not null,
    state text not null check (state in ('RECEIVED', 'COMPLETE', 'TO_BE_CURED', 'INADMISSIBLE', 'KEPT_REMOVED', 'RESTORED', 'LAPSED', 'WITHDRAWN')),
    missing text,
    reason text,
    decided_by text,
    received_at timestamptz not null,
    decided_at timestamptz,
    version bigint not null default 0
);
-- One open appeal for each decision.
create unique index appeal_open on appeal (case_id) where state in ('RECEIVED', 'COMPLETE', 'TO_BE_CURED');
create index appeal_case on appeal (case_id, received_at);
create table appeal_answer (
    id uuid primary key,
    appeal uuid not null references appeal,
    outcome text not null check (outcome in ('ACCEPT_RESTORATION', 'CONTEST', 'BLOCK', 'EXTEND')),
    block_type text check (block_type in ('COURT_ACTION', 'AUTHORITY_COMPLAINT')),
    court text,
    number text,
    filed_on date,
    reason text,
    answered_by text not null,
    answered_at timestamptz not null
);
create index appeal_answer_appeal on appeal_answer (appeal);
create table court_outcome (
    id uuid primary key,
    appeal uuid not null references appeal,
    outcome text not null check (outcome in ('FOR_HOLDER', 'FOR_SELLER', 'WITHDRAWN')),
    decided_on date not null,
    number text not null,
    recorded_by text not null,
    recorded_at timestamptz not null
);
