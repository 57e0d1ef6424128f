--liquibase formatted sql
--changeset bonafide:024-assess-at-once
-- Where the law restores at once, the check of the form may not take days.
insert into deadline_rule (id, version, regime, kind, amount, unit, basis, effective_from) values
    ('assess-appeal-rtn', 1, 'CN_RTN', 'assessAppeal', 4, 'HOURS', 'House rule: form check of an appeal, where the law restores at once', date '2013-03-01');
