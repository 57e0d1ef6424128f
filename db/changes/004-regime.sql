--liquibase formatted sql
--changeset bonafide:004-regime
create table regime (
    key text primary key,
    jurisdictions text[] not null,
    right_kinds text[] not null,
    counter_notice boolean not null,
    statute text not null,
    valid_from date not null,
    valid_until date
);
-- A length of time the law or the house sets; a change is a new row, and a deadline keeps the row it was reckoned by.
create table deadline_rule (
    id text not null,
    version int not null,
    regime text not null,
    kind text not null,
    amount int not null,
    unit text not null check (unit in ('MINUTES', 'HOURS', 'DAYS', 'MONTHS')),
    basis text not null,
    effective_from date not null,
    effective_until date,
    primary key (id, version)
);
create index deadline_rule_lookup on deadline_rule (kind, regime, effective_from);
create table deadline (
    id uuid primary key,
    subject uuid not null,
    kind text not null,
    rule text not null,
    rule_version int not null,
    basis text not null,
    started_at timestamptz not null,
    latest timestamptz not null,
    state text not null default 'OPEN' check (state in ('OPEN', 'MET', 'EXPIRED', 'CANCELLED')),
    ended_at timestamptz
);
create index deadline_subject on deadline (subject, started_at);
-- The closed list of reasons for a refusal or a takedown; the words and the cure are in the message bundles.
create table reason_code (
    code text not null,
    act text not null check (act in ('REFUSE', 'TAKEDOWN', 'INADMISSIBLE')),
    regime text not null default '*',
    rank int not null,
    effective_from date not null,
    effective_until date,
    primary key (code, act, regime)
);
insert into regime (key, jurisdictions, right_kinds, counter_notice, statute, valid_from) values
    ('US_DMCA', '{US}', '{COPYRIGHT}', true, '17 U.S.C. § 512', date '1998-10-28'),
    ('US_TM_POLICY', '{US}', '{TRADEMARK,DESIGN,PATENT}', false, 'Platform policy; Tiffany (NJ) Inc. v. eBay Inc., 600 F.3d 93 (2d Cir. 2010)', date '2010-04-01'),
    ('CN_ECL', '{CN}', '{TRADEMARK,COPYRIGHT,DESIGN,PATENT}', true, '中华人民共和国电子商务法 Arts 41-45', date '2019-01-01'),
    ('CN_RTN', '{CN}', '{COPYRIGHT}', true, '信息网络传播权保护条例 Arts 14-17', date '2013-03-01'),
    ('CN_CIVIL', '{CN}', '{TRADEMARK,COPYRIGHT,DESIGN,PATENT}', true, '中华人民共和国民法典 Arts 1194-1197', date '2021-01-01'),
    ('EU_DSA', '{AT,BE,BG,CY,CZ,DE,DK,EE,ES,FI,FR,GR,HR,HU,IE,IT,LT,LU,LV,MT,NL,PL,PT,RO,SE,SI,SK,EU}', '{TRADEMARK,COPYRIGHT,DESIGN,PATENT}', true, 'Regulation (EU) 2022/2065 Arts 16-23', date '2024-02-17');
insert into deadline_rule (id, version, regime, kind, amount, unit, basis, effective_from) values
    ('verify-fast', 1, '*', 'verifyNotice.FAST', 8, 'HOURS', 'House rule: fast lane', date '2026-01-01'),
    ('verify-standard', 1, '*', 'verifyNotice.STANDARD', 24, 'HOURS', 'House rule: standard lane', date '2026-01-01'),
    ('verify-enhanced', 1, '*', 'verifyNotice.ENHANCED', 72, 'HOURS', 'House rule: enhanced lane', date '2026-01-01'),
    ('complete-notice', 1, '*', 'completeNotice', 14, 'DAYS', 'House rule: time to complete a notice', date '2026-01-01'),
    ('refusal-complaint', 1, '*', 'complaintWindowCloses', 14, 'DAYS', 'House rule: complaint against a refusal', date '2026-01-01'),
    ('refusal-complaint-eu', 1, 'EU_DSA', 'complaintWindowCloses', 6, 'MONTHS', 'Regulation (EU) 2022/2065 Art 20(1)', date '2024-02-17'),
    ('review-refusal', 1, '*', 'reviewRefusal', 72, 'HOURS', 'House rule: review of a refusal', date '2026-01-01'),
    ('remove-by-hand', 1, '*', 'removeListingByHand', 4, 'HOURS', 'House rule: removal by hand', date '2026-01-01'),
    ('restore-by-hand', 1, '*', 'restoreListingByHand', 4, 'HOURS', 'House rule: restoration by hand', date '2026-01-01'),
    ('appeal-window', 1, '*', 'appealWindowCloses', 90, 'DAYS', 'House rule: time to appeal', date '2026-01-01'),
    ('appeal-window-eu', 1, 'EU_DSA', 'appealWindowCloses', 6, 'MONTHS', 'Regulation (EU) 2022/2065 Art 20(1)', date '2024-02-17'),
    ('assess-appeal', 1, '*', 'assessAppeal', 48, 'HOURS', 'House rule: form check of an appeal', date '2026-01-01'),
    ('cure-appeal', 1, '*', 'curePeriodEnds', 10, 'DAYS', 'House rule: time to complete an appeal', date '2026-01-01'),
    ('answer-appeal', 1, '*', 'answerAppeal', 15, 'DAYS', 'House rule: time to answer an appeal', date '2026-01-01'),
    ('answer-appeal-cn', 1, 'CN_ECL', 'answerAppeal', 15, 'DAYS', '电子商务法 Art 43', date '2019-01-01'),
    ('decide-appeal', 1, '*', 'decideAppeal', 72, 'HOURS', 'House rule: decision of an appeal', date '2026-01-01'),
    ('record-court-outcome', 1, '*', 'recordCourtOutcome', 6, 'MONTHS', 'House rule: follow-up of a court action', date '2026-01-01'),
    ('claim-window', 1, '*', 'claimWindowCloses', 180, 'DAYS', 'House rule: time to claim', date '2026-01-01'),
    ('decide-claim', 1, '*', 'decideClaim', 72, 'HOURS', 'House rule: decision of a claim', date '2026-01-01'),
    ('answer-claim', 1, '*', 'claimAnswerPeriodEnds', 14, 'DAYS', 'House rule: buyer''s answer', date '2026-01-01'),
    ('pay-by-hand', 1, '*', 'payClaimByHand', 48, 'HOURS', 'House rule: payment by hand', date '2026-01-01'),
    ('approve-campaign', 1, '*', 'approveCampaign', 5, 'DAYS', 'House rule: approval of a campaign', date '2026-01-01'),
    ('revise-campaign', 1, '*', 'reviseCampaign', 14, 'DAYS', 'House rule: revision of a campaign', date '2026-01-01'),
    ('review-campaign', 1, '*', 'reviewCampaignResults', 14, 'DAYS', 'House rule: review of a campaign', date '2026-01-01'),
    ('seller-link', 1, '*', 'sellerLink', 12, 'MONTHS', 'House rule: life of a seller''s link', date '2026-01-01'),
    ('buyer-link', 1, '*', 'buyerLink', 12, 'MONTHS', 'House rule: life of a buyer''s link', date '2026-01-01'),
    ('buyers-back', 1, '*', 'buyersBack', 6, 'MONTHS', 'Regulation (EU) 2022/2065 Art 32(1), applied to all', date '2024-02-17');
insert into reason_code (code, act, rank, effective_from) values
    ('RIGHT_NOT_SHOWN', 'REFUSE', 10, date '2026-01-01'),
    ('RIGHT_NOT_IN_FORCE', 'REFUSE', 20, date '2026-01-01'),
    ('LISTING_NOT_IDENTIFIED', 'REFUSE', 30, date '2026-01-01'),
    ('NO_PRIMA_FACIE_EVIDENCE', 'REFUSE', 40, date '2026-01-01'),
    ('GENUINE_RESALE', 'REFUSE', 50, date '2026-01-01'),
    ('LICENSED_SELLER', 'REFUSE', 60, date '2026-01-01'),
    ('OUT_OF_SCOPE', 'REFUSE', 70, date '2026-01-01'),
    ('STATEMENT_MISSING', 'REFUSE', 80, date '2026-01-01'),
    ('COUNTERFEIT', 'TAKEDOWN', 10, date '2026-01-01'),
    ('UNLICENSED_COPY', 'TAKEDOWN', 20, date '2026-01-01'),
    ('KEY_OR_COA_ALONE', 'TAKEDOWN', 30, date '2026-01-01'),
    ('DESIGN_OR_PATENT', 'TAKEDOWN', 40, date '2026-01-01'),
    ('NOT_THE_SELLER', 'INADMISSIBLE', 10, date '2026-01-01'),
    ('NO_GROUNDS_GIVEN', 'INADMISSIBLE', 20, date '2026-01-01'),
    ('ALREADY_DECIDED', 'INADMISSIBLE', 30, date '2026-01-01');
