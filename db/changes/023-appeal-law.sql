--liquibase formatted sql
--changeset bonafide:023-appeal-law
-- How a regime hears an appeal, as data with effective dates. REVIEWED: a human who did not decide before decides; CLOCK:
-- the law restores when its time has run, unless the notifier shows an action; IMMEDIATE: the law restores at once.
create table appeal_model (
    regime text not null,
    version int not null,
    mode text not null check (mode in ('CLOCK', 'IMMEDIATE', 'REVIEWED')),
    -- What stops the clock.
    block_types text[] not null,
    -- Kinds of deadline rules: what runs until the restoration, and what a longer period there is.
    clock text,
    extension text,
    -- What the seller must say besides why the removal is wrong.
    elements text[] not null,
    basis text not null,
    effective_from date not null,
    effective_until date,
    primary key (regime, version),
    check ((mode = 'CLOCK') = (clock is not null))
);
insert into appeal_model (regime, version, mode, block_types, clock, extension, elements, basis, effective_from) values
    ('*', 1, 'REVIEWED', '{COURT_ACTION}', null, null, '{NAME,CONTACT,SIGNATURE,CONFIRMED}', 'House rule: reviewed appeal', date '2010-04-01'),
    ('US_DMCA', 1, 'CLOCK', '{COURT_ACTION}', 'restorationWindow', null, '{NAME,ADDRESS,PHONE,CONTACT,SIGNATURE,PERJURY,JURISDICTION,SERVICE}', '17 U.S.C. § 512(g)(2)', date '1998-10-28'),
    ('US_TM_POLICY', 1, 'REVIEWED', '{COURT_ACTION}', null, null, '{NAME,CONTACT,SIGNATURE,CONFIRMED}', 'Platform policy', date '2010-04-01'),
    ('CN_ECL', 1, 'CLOCK', '{COURT_ACTION,AUTHORITY_COMPLAINT}', 'holderAction', 'holderExtension', '{NAME,CONTACT,SIGNATURE,PROOF,CONFIRMED}', '电子商务法 Art 43', date '2019-01-01'),
    ('CN_CIVIL', 1, 'CLOCK', '{COURT_ACTION,AUTHORITY_COMPLAINT}', 'holderAction', 'holderExtension', '{NAME,CONTACT,SIGNATURE,PROOF,CONFIRMED}', '民法典 Art 1196', date '2021-01-01'),
    ('CN_RTN', 1, 'IMMEDIATE', '{}', null, null, '{NAME,ADDRESS,CONTACT,SIGNATURE,PROOF,CONFIRMED}', '信息网络传播权保护条例 Art 17', date '2013-03-01'),
    ('EU_DSA', 1, 'REVIEWED', '{COURT_ACTION}', null, null, '{}', 'Regulation (EU) 2022/2065 Art 20', date '2024-02-17');
-- The terms a case's appeal runs under, fixed when it opens: a later change of the rules leaves it as it was. A case
-- without them began under the first model, which heard every appeal as REVIEWED.
create table appeal_terms (
    case_id uuid primary key references infringement_case,
    model_regime text not null,
    model_version int not null,
    clock_rule text,
    clock_version int,
    extension_rule text,
    extension_version int,
    fixed_at timestamptz not null,
    foreign key (model_regime, model_version) references appeal_model (regime, version),
    foreign key (clock_rule, clock_version) references deadline_rule (id, version),
    foreign key (extension_rule, extension_version) references deadline_rule (id, version)
);
alter table appeal
    -- When what was missing was added: only a complete counter-notice starts a clock.
    add column cured_at timestamptz,
    -- The letter by which it was forwarded, whose delivery starts a clock where the law says so.
    add column forwarded_by uuid references letter,
    add column phone text,
    -- What the law wants a counter-notice to say, as codes: PERJURY, JURISDICTION, SERVICE, TRUTH.
    add column statements text not null default '',
    -- EU law demands no form of a complaint.
    alter column contact drop not null,
    alter column signature drop not null;
create table appeal_draft (
    case_id uuid primary key references infringement_case,
    fields text not null,
    saved_at timestamptz not null
);
insert into deadline_rule (id, version, regime, kind, amount, earliest, unit, calendar, event, rolls, basis, effective_from) values
    ('cn-civil-extension', 1, 'CN_CIVIL', 'holderExtension', 20, null, 'BUSINESS_DAYS', 'CN_STATE_COUNCIL', 'extensionGranted', false, '最高人民法院 2020-09-14 批复 Point 3', date '2021-01-01'),
    ('cn-restoration', 1, 'CN_ECL', 'restorationWindow', 24, 0, 'HOURS', null, null, false, '电子商务法 Art 43 (“promptly”; length: house rule)', date '2019-01-01'),
    ('cn-restoration', 2, 'CN_CIVIL', 'restorationWindow', 24, 0, 'HOURS', null, null, false, '民法典 Art 1196 (“promptly”; length: house rule)', date '2021-01-01'),
    ('appeal-window-eu', 2, 'EU_DSA', 'appealWindowCloses', 6, null, 'MONTHS', 'EU_WORKING', 'recipientInformed', true, 'Regulation (EU) 2022/2065 Art 20(1), (2); Regulation (EEC, Euratom) No 1182/71 Art 3', date '2024-02-17'),
    ('refusal-complaint-eu', 2, 'EU_DSA', 'complaintWindowCloses', 6, null, 'MONTHS', 'EU_WORKING', 'recipientInformed', true, 'Regulation (EU) 2022/2065 Art 20(1), (2); Regulation (EEC, Euratom) No 1182/71 Art 3', date '2024-02-17');
