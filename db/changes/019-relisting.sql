--liquibase formatted sql
--changeset bonafide:019-relisting
-- The open case that this one was joined to: the same listing under the same right, named at another address.
alter table infringement_case add column joined_to uuid references infringement_case;
create index infringement_case_joined on infringement_case (joined_to) where joined_to is not null;
create index infringement_case_again on infringement_case (again_of) where again_of is not null;
-- What is down because of a case, and what it looked like; gone from here when it is restored. The prints are of right,
-- title and picture: titles and pictures that are alike share at least one (see RelistMatcher).
create table removed_listing (
    case_id uuid primary key references infringement_case,
    ip_right uuid not null references ip_right,
    listing_id text not null,
    seller_id text,
    title text not null,
    image_hash text,
    prints bigint[] not null,
    removed_at timestamptz not null
);
create index removed_listing_listing on removed_listing (listing_id, ip_right);
create index removed_listing_seller on removed_listing (seller_id, ip_right, removed_at desc);
create index removed_listing_prints on removed_listing using gin (prints);
create index infringement_case_down on infringement_case (id) where listing_removed;
-- What makes a listing a relisting: the best row of each signal that is met gives its points, and the sum must reach TOTAL.
-- TITLE: likeness in percent, at least. IMAGE: bits that differ, at most. TITLE_LENGTH: shorter titles say nothing.
create table relist_rule (
    id text not null,
    version int not null,
    signal text not null check (signal in ('LISTING', 'SELLER', 'IMAGE', 'TITLE', 'TITLE_LENGTH', 'TOTAL')),
    threshold int not null,
    points int not null,
    basis text not null,
    effective_from date not null,
    effective_until date,
    primary key (id, version),
    -- Four prints of sixteen bits each find every picture that differs in up to three bits.
    check (signal <> 'IMAGE' or threshold <= 3)
);
insert into relist_rule (id, version, signal, threshold, points, basis, effective_from) values
    ('relist-listing', 1, 'LISTING', 0, 100, 'House rule: the very same listing', date '2026-01-01'),
    ('relist-seller', 1, 'SELLER', 0, 40, 'House rule: the same seller', date '2026-01-01'),
    ('relist-image-same', 1, 'IMAGE', 0, 60, 'House rule: the same picture', date '2026-01-01'),
    ('relist-image-alike', 1, 'IMAGE', 3, 50, 'House rule: nearly the same picture', date '2026-01-01'),
    ('relist-title-60', 1, 'TITLE', 60, 35, 'House rule: a title much alike', date '2026-01-01'),
    ('relist-title-80', 1, 'TITLE', 80, 50, 'House rule: nearly the same title', date '2026-01-01'),
    ('relist-title-95', 1, 'TITLE', 95, 75, 'House rule: the same title', date '2026-01-01'),
    ('relist-title-length', 1, 'TITLE_LENGTH', 8, 0, 'House rule: shorter titles are alike by chance', date '2026-01-01'),
    ('relist-total', 1, 'TOTAL', 75, 0, 'House rule: two signals, or one that is beyond doubt', date '2026-01-01');
-- Words in titles that praise and do not describe; they are left out before titles are compared.
create table title_noise (
    word text primary key,
    effective_from date not null,
    effective_until date
);
insert into title_noise (word, effective_from)
select unnest(string_to_array(
    '正品,包邮,特价,促销,秒杀,热卖,爆款,现货,新品,官方,原装,正版,专柜,限时,清仓,特惠,优惠,折扣,顺丰,送运费险,同款,网红,高品质,假一赔十,假一罚十,七天无理由,支持七天无理由,'
    || 'free shipping,hot sale,best price,new arrival,limited offer,on sale,brand new,100%,genuine,original,authentic,official,cheap,promo,sale,nwt,new,hot,free,fast delivery,frete gratis,original,promoção'
    , ',')), date '2026-01-01'
on conflict do nothing;
-- The earlier case of which a case's listing is a relisting, and by what that was seen.
create table relist (
    case_id uuid primary key references infringement_case,
    relist_of uuid not null references infringement_case,
    score int not null,
    same_listing boolean not null,
    same_seller boolean not null,
    title_alike int,
    image_bits int,
    found_at timestamptz not null
);
create index relist_of on relist (relist_of);
insert into deadline_rule (id, version, regime, kind, amount, unit, basis, effective_from) values
    ('verify-relist', 1, '*', 'verifyNotice.RELIST', 4, 'HOURS', 'House rule: listed again after a removal', date '2026-01-01');
