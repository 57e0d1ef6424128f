--liquibase formatted sql
--changeset bonafide:006-casefile
create table infringement_case (
    id uuid primary key,
    reference text not null unique,
    notice uuid not null references notice,
    line int not null,
    holder uuid not null references organisation,
    ip_right uuid not null references ip_right,
    regime text not null references regime,
    url text not null,
    url_key bytea not null,
    state text not null,
    outcome text,
    lane text,
    priority int not null default 50,
    verify_by timestamptz,
    triage_rule text,
    listing_id text,
    listing_title text,
    listing_price numeric(14, 2),
    listing_currency char(3),
    listing_category text,
    listing_language text,
    listing_sold int,
    seller_id text,
    seller_name text,
    seller_language text,
    -- The person whose verdict led to the takedown or the refusal; barred from deciding what is said against it.
    decided_by text,
    decided_at timestamptz,
    takedown_reason text,
    listing_removed boolean not null default false,
    -- Null until the process has been started for the case.
    started_at timestamptz,
    opened_at timestamptz not null,
    closed_at timestamptz,
    version bigint not null default 0,
    constraint infringement_case_closed check ((state = 'CLOSED') = (closed_at is not null) and (closed_at is null) = (outcome is null))
);
create index infringement_case_holder on infringement_case (holder, opened_at desc, id desc);
create index infringement_case_opened on infringement_case (opened_at desc, id desc);
create index infringement_case_open_url on infringement_case (url_key, ip_right) where closed_at is null;
create index infringement_case_url on infringement_case (url_key);
create index infringement_case_listing on infringement_case (listing_id);
create index infringement_case_seller on infringement_case (seller_id, opened_at desc);
create index infringement_case_notice on infringement_case (notice, line);
-- For the accuracy of a notifier.
create index infringement_case_decided on infringement_case (holder) include (takedown_reason, state, outcome)
    where decided_by is not null;
create index infringement_case_to_start on infringement_case (opened_at, id) where started_at is null;
-- What the marketplace said of the listing when it was asked; taken once, kept with its hash.
create table listing_snapshot (
    case_id uuid primary key references infringement_case,
    taken_at timestamptz not null,
    content text not null,
    sha256 bytea not null
);
