--liquibase formatted sql
--changeset bonafide:003-rights
create table ip_right (
    id uuid primary key,
    holder uuid not null references organisation,
    kind text not null check (kind in ('TRADEMARK', 'COPYRIGHT', 'DESIGN', 'PATENT')),
    title text not null,
    number text,
    office text,
    jurisdictions text[] not null,
    classes text,
    owner text not null,
    valid_from date,
    valid_until date,
    state text not null check (state in ('DRAFT', 'SUBMITTED', 'APPROVED', 'REJECTED')),
    state_reason text,
    genuine_price_min numeric(14, 2),
    genuine_price_max numeric(14, 2),
    genuine_currency char(3),
    created_at timestamptz not null
);
create index ip_right_holder on ip_right (holder);
create table authorised_seller (
    id uuid primary key,
    holder uuid not null references organisation,
    seller_id text not null,
    seller_name text not null,
    valid_until date,
    unique (holder, seller_id)
);
-- Where the genuine article is sold: the flagship store comes first.
create table genuine_source (
    id uuid primary key,
    holder uuid not null references organisation,
    kind text not null check (kind in ('FLAGSHIP_STORE', 'OFFICIAL_SITE', 'AUTHORISED_RESELLER')),
    name text not null,
    url text not null,
    language text not null,
    rank int not null default 0
);
create index genuine_source_holder on genuine_source (holder, rank);
