--liquibase formatted sql
--changeset bonafide:027-prompt-restoration
-- The window for a listing that is to be back because the notifier accepts, a person or a court decided, or the notifier
-- withdrew. The laws say "promptly" or "without undue delay"; how long that is, is the house's rule.
insert into deadline_rule (id, version, regime, kind, amount, earliest, unit, calendar, event, rolls, basis, effective_from) values
    ('prompt-restoration', 1, '*', 'promptRestoration', 24, 0, 'HOURS', null, null, false, 'House rule: back within a day', date '2026-01-01'),
    ('prompt-restoration-cn', 1, 'CN_ECL', 'promptRestoration', 24, 0, 'HOURS', null, null, false, '电子商务法 Art 43 (“promptly”; length: house rule)', date '2019-01-01'),
    ('prompt-restoration-cn', 2, 'CN_CIVIL', 'promptRestoration', 24, 0, 'HOURS', null, null, false, '民法典 Art 1196 (“promptly”; length: house rule)', date '2021-01-01'),
    ('prompt-restoration-eu', 1, 'EU_DSA', 'promptRestoration', 24, 0, 'HOURS', null, null, false, 'Regulation (EU) 2022/2065 Art 20(4) (“without undue delay”; length: house rule)', date '2024-02-17');
