--liquibase formatted sql
--changeset bonafide:008-letter splitStatements:false
create table letter (
    id uuid primary key,
    case_id uuid not null,
    kind text not null,
    party text not null check (party in ('NOTIFIER', 'SELLER', 'BUYER', 'MARKETPLACE')),
    recipient text not null,
    recipient_name text not null,
    channel text not null check (channel in ('MAIL', 'MARKETPLACE')),
    address text not null,
    language text not null,
    subject text not null,
    -- Exactly as sent, save that the secret part of a capability link is cut out; sha256 is over the text with it.
    body text not null,
    sha256 bytea not null,
    composed_at timestamptz not null,
    organisation uuid
);
create index letter_case on letter (case_id, composed_at);
create index letter_composed on letter (composed_at desc, id);
create trigger letter_append_only before update or delete on letter for each row execute function refuse_change();
create trigger letter_no_truncate before truncate on letter for each statement execute function refuse_change();
-- The secret of a link that is not yet handed over; gone when the letter is delivered.
create table letter_secret (
    letter uuid primary key references letter,
    secret text not null
);
create table letter_delivery (
    letter uuid primary key references letter,
    state text not null check (state in ('KEPT', 'QUEUED', 'SENT', 'FAILED')),
    attempts int not null default 0,
    last_error text,
    next_attempt_at timestamptz,
    delivered_at timestamptz,
    proof text
);
create index letter_delivery_queue on letter_delivery (next_attempt_at) where state = 'QUEUED';
create table capability_link (
    token_hash bytea primary key,
    kind text not null check (kind in ('SELLER', 'BUYER')),
    case_id uuid not null,
    subject uuid not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz
);
create index capability_link_case on capability_link (case_id);
