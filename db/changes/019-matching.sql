--liquibase formatted sql
--changeset bonafide:019-matching
-- Whether the same listing may be named again under the same right after a case about it was lost. The row in force on
-- the day of the loss counts, the most special one first; a change of law or of the house's rule is a new row.
create table renotice_rule (
    id text not null,
    version int not null,
    -- How the earlier case was lost: the seller's appeal won, or the notice was refused for good.
    loss text not null check (loss in ('RESTORED', 'REFUSED')),
    -- The regime of the lost case, and that of the new notice; '*' is any.
    lost_under text not null,
    sent_under text not null default '*',
    code text not null check (code in ('LOST_BEFORE', 'RENOTICE_BANNED')),
    lifted_by text not null check (lifted_by in ('NEW_EVIDENCE', 'NOTHING')),
    -- For how long after the loss; null is for ever.
    amount int,
    unit text check (unit in ('DAYS', 'MONTHS')),
    basis text not null,
    effective_from date not null,
    effective_until date,
    primary key (id, version),
    check ((amount is null) = (unit is null))
);
insert into renotice_rule (id, version, loss, lost_under, code, lifted_by, basis, effective_from) values
    ('again-restored', 1, 'RESTORED', '*', 'LOST_BEFORE', 'NEW_EVIDENCE', 'House rule: nothing is decided twice on the same evidence', date '2010-01-01'),
    ('again-refused', 1, 'REFUSED', '*', 'LOST_BEFORE', 'NEW_EVIDENCE', 'House rule: nothing is decided twice on the same evidence', date '2010-01-01'),
    ('again-cn-rtn', 1, 'RESTORED', 'CN_RTN', 'RENOTICE_BANNED', 'NOTHING', '信息网络传播权保护条例 Art 17', date '2013-03-01');
-- The lost case that this one takes up again with new evidence.
alter table infringement_case add column again_of uuid references infringement_case;
