--liquibase formatted sql
--changeset bonafide:011-remediation
create table buyer_alert (
    id uuid primary key,
    case_id uuid not null references infringement_case,
    order_id text not null,
    buyer_id text not null,
    buyer_name text not null,
    buyer_address text not null,
    language text not null,
    amount numeric(14, 2) not null,
    currency char(3) not null,
    ordered_at timestamptz not null,
    alerted_at timestamptz,
    corrected_at timestamptz,
    unique (case_id, order_id)
);
create table claim (
    id uuid primary key,
    reference text not null unique,
    case_id uuid not null references infringement_case,
    alert uuid not null references buyer_alert,
    story text not null,
    amount numeric(14, 2) not null,
    currency char(3) not null,
    state text not null check (state in ('RECEIVED', 'ASKED', 'APPROVED', 'PAID', 'REJECTED', 'LAPSED', 'STOPPED')),
    approved_amount numeric(14, 2),
    reason text,
    answer text,
    decided_by text,
    decided_at timestamptz,
    paid_at timestamptz,
    paid_on date,
    payment text,
    by_hand boolean not null default false,
    received_at timestamptz not null,
    version bigint not null default 0
);
create sequence claim_reference;
-- One open or paid claim for each purchase.
create unique index claim_once on claim (alert) where state in ('RECEIVED', 'ASKED', 'APPROVED', 'PAID');
create index claim_case on claim (case_id);
create index claim_received on claim (received_at desc, id);
create table campaign (
    id uuid primary key,
    reference text not null unique,
    holder uuid not null references organisation,
    title_en text not null,
    title_zh text not null,
    body_en text not null,
    body_zh text not null,
    category text not null,
    starts_on date not null,
    ends_on date not null,
    state text not null check (state in ('SUBMITTED', 'TO_BE_REVISED', 'APPROVED', 'PUBLISHED', 'ENDED', 'REVIEWED')),
    comment text,
    published_at timestamptz,
    ended_at timestamptz,
    results text,
    created_by text not null,
    created_at timestamptz not null,
    version bigint not null default 0,
    check (ends_on >= starts_on)
);
create sequence campaign_reference;
create index campaign_published on campaign (category, starts_on) where state = 'PUBLISHED';
create index campaign_holder on campaign (holder, created_at desc);
-- Each party's agreement is to one exact text, named by its hash.
create table campaign_approval (
    campaign uuid not null references campaign,
    party text not null check (party in ('RIGHTS_HOLDER', 'MARKETPLACE')),
    text_hash bytea not null,
    approved_by text not null,
    approved_at timestamptz not null,
    primary key (campaign, party, text_hash)
);
-- How often a campaign was seen, by place and day.
create table campaign_reach (
    campaign uuid not null references campaign,
    day date not null,
    place text not null check (place in ('SAFETY_CENTRE', 'PLACEMENT')),
    views bigint not null default 0,
    primary key (campaign, day, place)
);
