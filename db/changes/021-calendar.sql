--liquibase formatted sql
--changeset bonafide:021-calendar
-- Calendars of the places whose law we follow. What is no working day is data: rules for holidays that follow a rule, days
-- for those that are proclaimed year by year. A yearly calendar knows only the years that were loaded from their file.
create table calendar (
    key text primary key,
    zone text not null,
    weekend int[] not null,
    yearly boolean not null,
    basis text not null
);
create table holiday_rule (
    calendar text not null references calendar,
    name text not null,
    month int not null check (month between 1 and 12),
    day int check (day between 1 and 31),
    weekday int check (weekday between 1 and 7),
    -- Which of the month's such weekdays; -1 is the last.
    nth int check (nth between -1 and 5 and nth <> 0),
    -- On a Saturday the Friday before is the day off, on a Sunday the Monday after.
    observed boolean not null,
    since int not null,
    until int,
    primary key (calendar, name, since),
    check ((day is null) = (weekday is not null) and (weekday is null) = (nth is null))
);
create table calendar_year (
    calendar text not null references calendar,
    year int not null,
    source text not null,
    loaded_at timestamptz not null,
    primary key (calendar, year)
);
create table calendar_day (
    calendar text not null references calendar,
    day date not null,
    working boolean not null,
    name text not null,
    added_at timestamptz not null,
    primary key (calendar, day)
);
insert into calendar (key, zone, weekend, yearly, basis) values
    ('US_FEDERAL', 'America/New_York', '{6,7}', false, '5 U.S.C. § 6103; Executive Order 11582'),
    ('CN_STATE_COUNCIL', 'Asia/Shanghai', '{6,7}', true, '国务院办公厅关于部分节假日安排的通知'),
    ('EU_WORKING', 'Europe/Brussels', '{6,7}', false, 'Regulation (EEC, Euratom) No 1182/71 Arts 2-3');
insert into holiday_rule (calendar, name, month, day, weekday, nth, observed, since) values
    ('US_FEDERAL', 'New Year''s Day', 1, 1, null, null, true, 1971),
    ('US_FEDERAL', 'Birthday of Martin Luther King, Jr.', 1, null, 1, 3, false, 1986),
    ('US_FEDERAL', 'Washington''s Birthday', 2, null, 1, 3, false, 1971),
    ('US_FEDERAL', 'Memorial Day', 5, null, 1, -1, false, 1971),
    ('US_FEDERAL', 'Juneteenth National Independence Day', 6, 19, null, null, true, 2021),
    ('US_FEDERAL', 'Independence Day', 7, 4, null, null, true, 1971),
    ('US_FEDERAL', 'Labor Day', 9, null, 1, 1, false, 1971),
    ('US_FEDERAL', 'Columbus Day', 10, null, 1, 2, false, 1971),
    ('US_FEDERAL', 'Veterans Day', 11, 11, null, null, true, 1978),
    ('US_FEDERAL', 'Thanksgiving Day', 11, null, 4, 4, false, 1971),
    ('US_FEDERAL', 'Christmas Day', 12, 25, null, null, true, 1971),
    ('EU_WORKING', 'New Year''s Day', 1, 1, null, null, false, 1971),
    ('EU_WORKING', 'Labour Day', 5, 1, null, null, false, 1971),
    ('EU_WORKING', 'Christmas Day', 12, 25, null, null, false, 1971),
    ('EU_WORKING', 'Second day of Christmas', 12, 26, null, null, false, 1971);
alter table deadline_rule drop constraint deadline_rule_unit_check;
alter table deadline_rule add constraint deadline_rule_unit_check
    check (unit in ('MINUTES', 'HOURS', 'DAYS', 'MONTHS', 'BUSINESS_DAYS'));
alter table deadline_rule
    -- The first day on which the act may be done, in the same unit; null where only the last counts.
    add column earliest int,
    -- Given, the period is of whole days in the calendar's place, the first day not counted; else it runs by the clock.
    add column calendar text references calendar,
    -- What begins it, such as counterNoticeReceived; null for the house's own periods.
    add column event text,
    -- Where the last day is no working day, the next one is the last.
    add column rolls boolean not null default false,
    -- Proposed law: shown, never used.
    add column draft boolean not null default false;
create index deadline_rule_event on deadline_rule (event, regime) where event is not null;
insert into deadline_rule (id, version, regime, kind, amount, earliest, unit, calendar, event, rolls, basis, effective_from) values
    ('dmca-restoration', 1, 'US_DMCA', 'restorationWindow', 14, 10, 'BUSINESS_DAYS', 'US_FEDERAL', 'counterNoticeReceived', false, '17 U.S.C. § 512(g)(2)(C)', date '1998-10-28'),
    ('cn-ecl-wait', 1, 'CN_ECL', 'holderAction', 15, null, 'DAYS', 'CN_STATE_COUNCIL', 'statementReachedHolder', false, '电子商务法 Art 43', date '2019-01-01'),
    ('cn-civil-wait', 1, 'CN_CIVIL', 'holderAction', 15, null, 'DAYS', 'CN_STATE_COUNCIL', 'statementReachedHolder', false, '民法典 Art 1196 (“reasonable period”; length: house rule)', date '2021-01-01'),
    ('cn-ecl-extension', 1, 'CN_ECL', 'holderExtension', 20, null, 'BUSINESS_DAYS', 'CN_STATE_COUNCIL', 'extensionGranted', false, '最高人民法院 2020-09-14 批复 Point 3', date '2020-09-14'),
    ('cn-rtn-restore', 1, 'CN_RTN', 'restorationWindow', 0, 0, 'DAYS', 'CN_STATE_COUNCIL', 'counterNoticeReceived', false, '信息网络传播权保护条例 Art 17', date '2013-03-01'),
    ('eu-complaint', 1, 'EU_DSA', 'complaintWindow', 6, null, 'MONTHS', 'EU_WORKING', 'recipientInformed', true, 'Regulation (EU) 2022/2065 Art 20(1), (2); Regulation (EEC, Euratom) No 1182/71 Art 3', date '2024-02-17'),
    ('eu-ods', 1, 'EU_DSA', 'disputeSettlement', 90, null, 'DAYS', 'EU_WORKING', 'disputeBodyReceivedComplaint', false, 'Regulation (EU) 2022/2065 Art 21(4)', date '2024-02-17');
insert into deadline_rule (id, version, regime, kind, amount, unit, calendar, event, draft, basis, effective_from) values
    ('cn-ecl-wait-draft', 1, 'CN_ECL', 'holderAction', 20, 'BUSINESS_DAYS', 'CN_STATE_COUNCIL', 'statementReachedHolder', true, '电子商务法 Art 43, amendment proposed by SAMR in 2021', date '2021-08-31');
