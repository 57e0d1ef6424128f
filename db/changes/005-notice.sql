--liquibase formatted sql
--changeset bonafide:005-notice
create sequence notice_reference;
create sequence case_reference;
-- Evidence is stored once by its hash, in pieces, so that a file of any size streams and commits whole or not at all.
create table evidence_blob (
    sha256 bytea primary key,
    size bigint not null,
    media_type text not null,
    stored_at timestamptz not null
);
create table evidence_chunk (
    sha256 bytea not null references evidence_blob,
    n int not null,
    bytes bytea not null,
    primary key (sha256, n)
);
create table evidence (
    id uuid primary key,
    sha256 bytea not null references evidence_blob,
    name text not null,
    owner uuid references organisation,
    uploaded_by text not null,
    uploaded_at timestamptz not null
);
create table notice (
    id uuid primary key,
    reference text not null unique,
    holder uuid not null references organisation,
    submitted_by uuid not null references person,
    regime text not null references regime,
    ip_right uuid not null references ip_right,
    description text not null,
    good_faith boolean not null,
    accuracy boolean not null,
    authority boolean not null,
    signature text not null,
    statements_wording text not null,
    good_faith_file text,
    language text not null,
    way_in text not null,
    submitted_at timestamptz not null,
    accepted int not null,
    rejected int not null
);
create index notice_holder on notice (holder, submitted_at desc, id);
create index notice_submitted on notice (submitted_at desc, id);
create table notice_line (
    notice uuid not null references notice,
    line int not null,
    raw text not null,
    url text,
    url_key bytea,
    reason text,
    note text,
    status text not null check (status in ('OPENED', 'ATTACHED', 'REJECTED')),
    error_code text,
    error_detail text,
    case_id uuid,
    primary key (notice, line)
);
create index notice_line_case on notice_line (case_id);
create table notice_evidence (
    notice uuid not null references notice,
    line int,
    evidence uuid not null references evidence
);
create unique index notice_evidence_once on notice_evidence (notice, coalesce(line, -1), evidence);
create table idempotency (
    person uuid not null references person,
    key text not null,
    body_hash bytea not null,
    answer text not null,
    notice uuid references notice,
    created_at timestamptz not null,
    primary key (person, key)
);
