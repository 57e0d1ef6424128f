--liquibase formatted sql
--changeset bonafide:015-rights
-- The row of a right holds the facts in force; until its first approval, those last written down.
alter table ip_right add column goods text;
alter table ip_right add column reason_code text;
-- When it was first approved; null while it never was.
alter table ip_right add column entered_at timestamptz;
alter table ip_right add column number_key text
    generated always as (nullif(upper(regexp_replace(number, '[\s./,-]+', '', 'g')), '')) stored;
alter table ip_right add column office_key text
    generated always as (lower(regexp_replace(office, '\s+', '', 'g'))) stored;
alter table ip_right drop constraint ip_right_state_check;
alter table ip_right add constraint ip_right_state_check
    check (state in ('DRAFT', 'SUBMITTED', 'APPROVED', 'REJECTED', 'RETIRED'));
create unique index ip_right_once on ip_right (holder, kind, office_key, number_key) where state <> 'RETIRED';
create index ip_right_number on ip_right (number_key, office_key) where number_key is not null;
create index ip_right_listed on ip_right (title, id);
create index ip_right_ending on ip_right (valid_until) where state = 'APPROVED' and valid_until is not null;
-- What counsel asks the marketplace to enter: a new right, a change of one, its renewal. At most one is open for a right.
create table right_submission (
    id uuid primary key,
    ip_right uuid not null references ip_right,
    purpose text not null check (purpose in ('REGISTRATION', 'CHANGE', 'RENEWAL')),
    state text not null check (state in ('DRAFT', 'SUBMITTED', 'APPROVED', 'REJECTED', 'DROPPED')),
    -- The facts as proposed, and as they stood when it was approved, as JSON.
    facts text not null,
    facts_before text,
    reason_code text,
    reason_note text,
    drafted_by uuid not null references person,
    drafted_at timestamptz not null,
    submitted_by uuid references person,
    submitted_at timestamptz,
    decided_by uuid references person,
    decided_at timestamptz,
    version bigint not null default 0
);
create unique index right_submission_open on right_submission (ip_right)
    where state in ('DRAFT', 'SUBMITTED', 'REJECTED');
create index right_submission_right on right_submission (ip_right, drafted_at);
create index right_submission_to_check on right_submission (submitted_at, id) where state = 'SUBMITTED';
-- Certificates and other proof, each with the submission it came with.
create table right_file (
    submission uuid not null references right_submission,
    evidence uuid not null references evidence,
    ip_right uuid not null references ip_right,
    given_by uuid not null references person,
    given_at timestamptz not null,
    primary key (submission, evidence)
);
create index right_file_right on right_file (ip_right);
create index right_file_evidence on right_file (evidence);
-- Which facts each kind of right needs. A change is a new row.
create table right_field (
    kind text not null check (kind in ('TRADEMARK', 'COPYRIGHT', 'DESIGN', 'PATENT')),
    field text not null,
    need text not null check (need in ('REQUIRED', 'OPTIONAL', 'NONE')),
    effective_from date not null,
    effective_until date,
    primary key (kind, field, effective_from)
);
insert into right_field (kind, field, need, effective_from) values
    ('TRADEMARK', 'number', 'REQUIRED', date '2026-01-01'),
    ('TRADEMARK', 'office', 'REQUIRED', date '2026-01-01'),
    ('TRADEMARK', 'classes', 'REQUIRED', date '2026-01-01'),
    ('TRADEMARK', 'goods', 'OPTIONAL', date '2026-01-01'),
    ('TRADEMARK', 'validFrom', 'OPTIONAL', date '2026-01-01'),
    ('TRADEMARK', 'validUntil', 'REQUIRED', date '2026-01-01'),
    ('TRADEMARK', 'files', 'REQUIRED', date '2026-01-01'),
    ('COPYRIGHT', 'number', 'OPTIONAL', date '2026-01-01'),
    ('COPYRIGHT', 'office', 'OPTIONAL', date '2026-01-01'),
    ('COPYRIGHT', 'classes', 'NONE', date '2026-01-01'),
    ('COPYRIGHT', 'goods', 'REQUIRED', date '2026-01-01'),
    ('COPYRIGHT', 'validFrom', 'OPTIONAL', date '2026-01-01'),
    ('COPYRIGHT', 'validUntil', 'OPTIONAL', date '2026-01-01'),
    ('COPYRIGHT', 'files', 'REQUIRED', date '2026-01-01'),
    ('DESIGN', 'number', 'REQUIRED', date '2026-01-01'),
    ('DESIGN', 'office', 'REQUIRED', date '2026-01-01'),
    ('DESIGN', 'classes', 'REQUIRED', date '2026-01-01'),
    ('DESIGN', 'goods', 'OPTIONAL', date '2026-01-01'),
    ('DESIGN', 'validFrom', 'REQUIRED', date '2026-01-01'),
    ('DESIGN', 'validUntil', 'REQUIRED', date '2026-01-01'),
    ('DESIGN', 'files', 'REQUIRED', date '2026-01-01'),
    ('PATENT', 'number', 'REQUIRED', date '2026-01-01'),
    ('PATENT', 'office', 'REQUIRED', date '2026-01-01'),
    ('PATENT', 'classes', 'OPTIONAL', date '2026-01-01'),
    ('PATENT', 'goods', 'OPTIONAL', date '2026-01-01'),
    ('PATENT', 'validFrom', 'REQUIRED', date '2026-01-01'),
    ('PATENT', 'validUntil', 'REQUIRED', date '2026-01-01'),
    ('PATENT', 'files', 'REQUIRED', date '2026-01-01');
-- The closed list of reasons for not entering a right; the words and the cure are in the message bundles.
create table right_reason (
    code text not null,
    rank int not null,
    effective_from date not null,
    effective_until date,
    primary key (code, effective_from)
);
insert into right_reason (code, rank, effective_from) values
    ('CERTIFICATE_UNREADABLE', 10, date '2026-01-01'),
    ('CERTIFICATE_INCOMPLETE', 20, date '2026-01-01'),
    ('OTHER_OWNER', 30, date '2026-01-01'),
    ('OTHER_NUMBER', 40, date '2026-01-01'),
    ('NOT_IN_REGISTER', 50, date '2026-01-01'),
    ('NOT_IN_FORCE', 60, date '2026-01-01'),
    ('OTHER_TERRITORY', 70, date '2026-01-01'),
    ('OTHER_CLASSES', 80, date '2026-01-01'),
    ('OWNERSHIP_DISPUTED', 90, date '2026-01-01'),
    ('AUTHORITY_NOT_SHOWN', 100, date '2026-01-01'),
    ('REGISTERED_TWICE', 110, date '2026-01-01');
-- How many days before its last day counsel is reminded of a right or of a power of attorney; 0: when it has ended.
-- The longest time is also when a right is called expiring.
create table ending_reminder (
    id text not null,
    version int not null,
    thing text not null check (thing in ('RIGHT', 'AUTHORITY')),
    days_before int not null check (days_before >= 0),
    basis text not null,
    effective_from date not null,
    effective_until date,
    primary key (id, version)
);
insert into ending_reminder (id, version, thing, days_before, basis, effective_from) values
    ('right-first', 1, 'RIGHT', 90, 'House rule: first reminder of a renewal', date '2026-01-01'),
    ('right-second', 1, 'RIGHT', 30, 'House rule: second reminder of a renewal', date '2026-01-01'),
    ('right-last', 1, 'RIGHT', 7, 'House rule: last reminder of a renewal', date '2026-01-01'),
    ('right-ended', 1, 'RIGHT', 0, 'House rule: told when a right has expired', date '2026-01-01'),
    ('authority-first', 1, 'AUTHORITY', 30, 'House rule: first warning before an authority ends', date '2026-01-01'),
    ('authority-last', 1, 'AUTHORITY', 7, 'House rule: last warning before an authority ends', date '2026-01-01'),
    ('authority-ended', 1, 'AUTHORITY', 0, 'House rule: told when an authority has ended', date '2026-01-01');
-- Each reminder is sent once for each last day: a renewal begins anew.
create table ending_reminded (
    subject uuid not null,
    last_day date not null,
    days_before int not null,
    rule text not null,
    sent_at timestamptz not null,
    primary key (subject, last_day, days_before)
);
-- A right of a union counts in each of its members, for as long as they are members.
create table union_member (
    union_code text not null,
    member text not null,
    since date not null,
    until date,
    primary key (union_code, member, since)
);
insert into union_member (union_code, member, since)
    select 'EU', m, date '1996-04-01' from unnest(array['AT','BE','DE','DK','ES','FI','FR','GR','IE','IT','LU','NL','PT','SE']) m;
insert into union_member (union_code, member, since)
    select 'EU', m, date '2004-05-01' from unnest(array['CY','CZ','EE','HU','LT','LV','MT','PL','SI','SK']) m;
insert into union_member (union_code, member, since, until) values
    ('EU', 'BG', date '2007-01-01', null), ('EU', 'RO', date '2007-01-01', null), ('EU', 'HR', date '2013-07-01', null),
    ('EU', 'GB', date '1996-04-01', date '2020-12-31');
insert into union_member (union_code, member, since)
    select 'BX', m, date '1971-01-01' from unnest(array['BE','NL','LU']) m;
insert into union_member (union_code, member, since)
    select 'OA', m, date '1982-02-08' from unnest(array['BF','BJ','CF','CG','CI','CM','GA','GN','GQ','GW','KM','ML','MR','NE','SN','TD','TG']) m;

--changeset bonafide:015-sellers
alter table authorised_seller add column valid_from date;
alter table authorised_seller add column note text;
alter table authorised_seller add column changed_at timestamptz;
create index authorised_seller_listed on authorised_seller (holder, seller_name, id);
-- Who supplies the genuine article: a seller who names one of these may well sell genuine goods.
create table authorised_supplier (
    id uuid primary key,
    holder uuid not null references organisation,
    name text not null,
    name_key text generated always as (lower(regexp_replace(name, '[\s.,()（）]+', '', 'g'))) stored,
    contact text,
    valid_from date,
    valid_until date,
    note text,
    changed_at timestamptz not null,
    unique (holder, name_key)
);
create index authorised_supplier_name on authorised_supplier using gin (name_key gin_trgm_ops);
alter table genuine_source add column ended_at timestamptz;

--changeset bonafide:015-attorneys
-- What a power of attorney covers: all, kinds of rights, or single rights.
alter table authorisation add column kinds text[] not null default '{}';
alter table authorisation add column rights uuid[] not null default '{}';
alter table authorisation add column document uuid references evidence;
alter table authorisation add column granted_by uuid references person;
alter table authorisation add column granted_at timestamptz not null default now();
alter table authorisation add column revoked_at timestamptz;
alter table authorisation add column revoked_by uuid references person;
alter table authorisation add constraint authorisation_scope_check check (
    scope = 'ALL' or scope = 'KINDS' and kinds <> '{}' or scope = 'RIGHTS' and rights <> '{}');
create index authorisation_principal on authorisation (principal, agent);
create index authorisation_document on authorisation (document);
create index authorisation_ending on authorisation (valid_until) where revoked_at is null;
