--liquibase formatted sql
--changeset bonafide:009-decisions
-- Each verdict on a notice; a case sent back to its notifier has several.
create table verification (
    id uuid primary key,
    case_id uuid not null references infringement_case,
    task text not null unique,
    outcome text not null check (outcome in ('UPHOLD', 'REFUSE', 'ASK')),
    reason_code text,
    cure text,
    questions text,
    note text,
    decided_by text not null,
    decided_at timestamptz not null
);
create index verification_case on verification (case_id, decided_at);
create table notice_completion (
    id uuid primary key,
    case_id uuid not null references infringement_case,
    task text not null unique,
    answer text not null,
    -- Where the listing is, where that was asked; as typed.
    listings text,
    answered_by text not null,
    answered_at timestamptz not null
);
create index notice_completion_case on notice_completion (case_id, answered_at);
create table refusal_complaint (
    id uuid primary key,
    case_id uuid not null unique references infringement_case,
    text text not null,
    made_by text not null,
    made_at timestamptz not null,
    outcome text check (outcome in ('CONFIRM', 'OVERTURN')),
    reason text,
    decided_by text,
    decided_at timestamptz
);
-- Evidence that came with a step of a case rather than with the notice.
create table case_evidence (
    case_id uuid not null references infringement_case,
    evidence uuid not null references evidence,
    given_by text not null,
    purpose text not null,
    given_at timestamptz not null,
    primary key (case_id, evidence, purpose)
);
create table takedown (
    id uuid primary key,
    case_id uuid not null references infringement_case,
    act text not null check (act in ('REMOVE', 'RESTORE')),
    attempts int not null default 0,
    last_error text,
    done_at timestamptz,
    done_by text,
    by_hand boolean not null default false,
    proof text,
    note text,
    ordered_at timestamptz not null
);
create index takedown_case on takedown (case_id, ordered_at);
-- One pending order of each kind; every attempt at it is counted in its row.
create unique index takedown_open on takedown (case_id, act) where done_at is null;
create table statement_of_reasons (
    id uuid primary key,
    case_id uuid not null references infringement_case,
    reason_code text not null,
    ground text not null,
    facts text not null,
    automated_detection boolean not null,
    automated_decision text not null,
    issued_at timestamptz not null
);
create unique index statement_of_reasons_case on statement_of_reasons (case_id);
create table strike (
    id uuid primary key,
    seller_id text not null,
    case_id uuid not null unique references infringement_case,
    given_at timestamptz not null,
    cancelled_at timestamptz,
    cancelled_why text
);
create index strike_seller on strike (seller_id, given_at);
create table withdrawal (
    id uuid primary key,
    notice uuid not null references notice,
    case_id uuid not null references infringement_case,
    reason text not null,
    made_by text not null,
    made_at timestamptz not null
);
create index withdrawal_case on withdrawal (case_id);
