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
    -- Nothing was shipped: a code, an account, a download.
    digital boolean not null default false,
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
    order_id text not null,
    story text not null,
    amount numeric(14, 2) not null,
    currency char(3) not null,
    state text not null check (state in ('RECEIVED', 'ASKED', 'APPROVED', 'PAID', 'REJECTED', 'LAPSED', 'STOPPED')),
    approved_amount numeric(14, 2),
    reason text,
    answer text,
    decided_by text,
    decided_by_name text,
    decided_at timestamptz,
    payment_attempts int not null default 0,
    payment_error text,
    paid_at timestamptz,
    paid_on date,
    payment text,
    by_hand boolean not null default false,
    paid_by text,
    -- The state the buyer was last written to about, and when the seller was: no job writes the same letter twice.
    told_state text,
    seller_told_at timestamptz,
    received_at timestamptz not null,
    version bigint not null default 0
);
create sequence claim_reference;
-- One open or paid claim for each purchase, whichever case it is claimed in.
create unique index claim_once on claim (order_id) where state in ('RECEIVED', 'ASKED', 'APPROVED', 'PAID');
create index claim_case on claim (case_id);
create index claim_received on claim (received_at desc, id);
create index claim_alert on claim (alert);
create index claim_state on claim (state, received_at desc, id);
create index buyer_alert_to_send on buyer_alert (case_id) where alerted_at is null;
-- What a deceived buyer may demand on top of the price: a multiple of it, and no less than a minimum in one currency.
create table compensation_rule (
    id text not null,
    version int not null,
    regime text not null,
    multiple numeric(6, 2) not null,
    minimum numeric(14, 2) not null,
    currency char(3) not null,
    basis text not null,
    effective_from date not null,
    effective_until date,
    primary key (id, version)
);
insert into compensation_rule (id, version, regime, multiple, minimum, currency, basis, effective_from) values
    ('crpl-55', 1, 'CN_ECL', 3, 500, 'CNY', '中华人民共和国消费者权益保护法 Art 55', date '2014-03-15'),
    ('crpl-55-rtn', 1, 'CN_RTN', 3, 500, 'CNY', '中华人民共和国消费者权益保护法 Art 55', date '2014-03-15'),
    ('crpl-55-civil', 1, 'CN_CIVIL', 3, 500, 'CNY', '中华人民共和国消费者权益保护法 Art 55', date '2014-03-15');
insert into deadline_rule (id, version, regime, kind, amount, unit, basis, effective_from) values
    ('card-dispute', 1, '*', 'cardDispute', 120, 'DAYS', 'Card schemes'' rules, such as Visa 13.4 (to be confirmed by counsel)', date '2026-01-01');
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
