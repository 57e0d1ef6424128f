--liquibase formatted sql
--changeset bonafide:050-sandbox
-- The sandbox marketplace and payment provider: an outside party's data, so nothing here refers to the product's tables.
create table sandbox_seller (
    id text primary key,
    name text not null,
    kind text not null check (kind in ('FLAGSHIP', 'AUTHORISED', 'ORDINARY')),
    language text not null,
    contact text not null,
    currency char(3) not null,
    deposit numeric(14, 2) not null check (deposit >= 0)
);
create table sandbox_listing (
    id text primary key,
    url text not null,
    -- What is left of an address when all but what tells listings apart is taken away.
    url_key text not null unique,
    title text not null,
    price numeric(14, 2) not null,
    currency char(3) not null,
    seller text not null references sandbox_seller,
    category text not null,
    language text not null,
    state text not null check (state in ('LIVE', 'REMOVED', 'GONE')),
    units_sold int not null,
    listed_since date not null,
    image_hash text not null,
    -- One review a line.
    reviews text not null default '',
    removed_for text,
    removal_reason text,
    removed_at timestamptz,
    check ((state = 'REMOVED') = (removed_at is not null))
);
create index sandbox_listing_shelf on sandbox_listing (image_hash) where state = 'LIVE';
create index sandbox_listing_seller on sandbox_listing (seller, id);
create table sandbox_order (
    id text primary key,
    listing text not null references sandbox_listing,
    buyer text not null,
    buyer_name text not null,
    buyer_email text not null,
    buyer_language text not null,
    amount numeric(14, 2) not null,
    ordered_at timestamptz not null,
    digital boolean not null
);
create index sandbox_order_listing on sandbox_order (listing, ordered_at desc, id desc);
create table sandbox_message (
    id text primary key,
    seller text not null references sandbox_seller,
    subject text not null,
    body text not null,
    received_at timestamptz not null
);
create index sandbox_message_seller on sandbox_message (seller, received_at desc);
create table sandbox_refund (
    id text primary key,
    idempotency_key text not null unique,
    order_id text not null references sandbox_order,
    seller text not null references sandbox_seller,
    amount numeric(14, 2) not null check (amount > 0),
    currency char(3) not null,
    paid_at timestamptz not null
);
create index sandbox_refund_order on sandbox_refund (order_id);
create table sandbox_switch (
    id bigint generated always as identity primary key,
    call text not null,
    -- Null: whatever listing, order or seller the call is for.
    target text,
    failure text not null check (failure in ('FAIL', 'LOSE_ANSWER', 'SLOW')),
    -- Null: until it is switched off.
    remaining int check (remaining >= 0)
);
