--liquibase formatted sql
--changeset bonafide:017-notice-draft
-- A notice while it is being written: what is said of the whole, and its rows as they were read. Every way in fills one.
create table notice_draft (
    id uuid primary key,
    person uuid not null references person,
    ip_right uuid references ip_right,
    regime text,
    description text,
    good_faith boolean,
    accuracy boolean,
    authority boolean,
    signature text,
    good_faith_file text,
    wording_of text,
    state text not null check (state in ('READING', 'READY', 'FAILED', 'SENT', 'DISCARDED')),
    -- Why the file could not be read: a message's key, and what it is about.
    failure text,
    failure_detail text,
    file_name text,
    -- What was found out about the file: encoding, separator, columns.
    file_facts text,
    -- The records of the file that are rows already, and the line its rows begin after.
    file_read int not null default 0,
    file_after int not null default 0,
    rows int not null default 0,
    bad int not null default 0,
    notice uuid references notice,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    version bigint not null default 0
);
create index notice_draft_person on notice_draft (person, changed_at desc) where state in ('READING', 'READY', 'FAILED');
create index notice_draft_reading on notice_draft (changed_at) where state = 'READING';
create table notice_draft_file (
    draft uuid not null references notice_draft on delete cascade,
    n int not null,
    bytes bytea not null,
    primary key (draft, n)
);
create table notice_draft_line (
    draft uuid not null references notice_draft on delete cascade,
    line int not null,
    raw text not null,
    url text,
    url_key bytea,
    reason text,
    note text,
    -- As given, for the error file: ids that may not exist.
    evidence text,
    new_evidence text,
    error_code text,
    error_detail text,
    primary key (draft, line)
);
create index notice_draft_line_key on notice_draft_line (draft, url_key, line) where url_key is not null;
create index notice_draft_line_bad on notice_draft_line (draft, line) where error_code is not null;
create table notice_draft_evidence (
    draft uuid not null references notice_draft on delete cascade,
    line int,
    evidence uuid not null,
    new_evidence boolean not null default false
);
create unique index notice_draft_evidence_once on notice_draft_evidence (draft, coalesce(line, -1), evidence);
-- A row that is taken but not yet dealt with is HELD; what was named as new evidence is kept as such.
alter table notice_line drop constraint notice_line_status_check;
alter table notice_line add constraint notice_line_status_check
    check (status in ('HELD', 'OPENED', 'ATTACHED', 'REJECTED'));
alter table notice_line add column evidence text;
alter table notice_line add column new_evidence text;
alter table notice_evidence add column new_evidence boolean not null default false;
create index notice_line_held on notice_line (notice, line) where status = 'HELD';
-- The addresses a listing has, by the marketplace's own id: two that give the same id are one listing. The first group
-- of the pattern, matched against path and parameters, is the id.
create table listing_pattern (
    id text not null,
    position int not null,
    host text not null,
    pattern text not null,
    primary key (id, position)
);
insert into listing_pattern (id, position, host, pattern) values
    ('market.example', 1, '(?:.+\.)?market\.example', '/item\.htm\?(?:.*&)?id=(\d{9,})(?:&.*)?'),
    ('shop.example', 1, '(?:.+\.)?shop\.example', '/item\.htm\?(?:.*&)?id=(\d{9,})(?:&.*)?'),
    ('market.example', 2, '(?:.+\.)?market\.example', '(?:/[^/?]+)?/dp/(B0[A-Z0-9]{8})(?:[/?].*)?'),
    ('shop.example', 2, '(?:.+\.)?shop\.example', '(?:/[^/?]+)?/dp/(B0[A-Z0-9]{8})(?:[/?].*)?'),
    ('market.example', 3, '(?:.+\.)?market\.example', '/item/(\d{9,})\.html(?:\?.*)?'),
    ('shop.example', 3, '(?:.+\.)?shop\.example', '/item/(\d{9,})\.html(?:\?.*)?'),
    ('market.example', 4, '(?:.+\.)?market\.example', '/itm/(?:[^/?]+/)?(\d{9,})(?:[/?].*)?'),
    ('shop.example', 4, '(?:.+\.)?shop\.example', '/itm/(?:[^/?]+/)?(\d{9,})(?:[/?].*)?'),
    ('market.example', 5, '(?:.+\.)?market\.example', '/products/[^/?]*?-(\d{9,})(?:[/?].*)?'),
    ('shop.example', 5, '(?:.+\.)?shop\.example', '/products/[^/?]*?-(\d{9,})(?:[/?].*)?'),
    ('taobao', 1, '(?:item|world|detail|2\.|chaoshi\.detail)\.(?:taobao|tmall)\.com', '/item(?:_o)?\.htm\?(?:.*&)?id=(\d{6,})(?:&.*)?'),
    ('taobao', 2, '(?:h5\.)?m\.(?:taobao|intl\.taobao)\.com', '(?:/awp/core)?/detail\.htm\?(?:.*&)?id=(\d{6,})(?:&.*)?'),
    ('taobao', 3, 'detail\.m\.tmall\.com|detail\.tmall\.hk', '/(?:hk/)?item\.htm\?(?:.*&)?id=(\d{6,})(?:&.*)?'),
    ('taobao', 4, '(?:a\.)?m\.taobao\.com', '/i(\d{6,})\.htm(?:\?.*)?'),
    ('1688', 1, '(?:detail|m)\.1688\.com', '/offer/(\d{6,})\.html(?:\?.*)?'),
    ('jd', 1, 'item\.jd\.com|item\.jd\.hk', '/(\d{5,})\.html(?:\?.*)?'),
    ('jd', 2, 'item\.m\.jd\.com', '/(?:product|ware)/(?:view\.action\?(?:.*&)?wareId=)?(\d{5,})(?:\.html)?(?:[?&].*)?'),
    ('pinduoduo', 1, '(?:mobile\.)?yangkeduo\.com|(?:mobile\.)?pinduoduo\.com', '/goods\d*\.html\?(?:.*&)?goods_id=(\d{6,})(?:&.*)?'),
    ('aliexpress', 1, '(?:[a-z]{1,3}\.)?(?:www\.)?aliexpress\.(?:com|us|ru)', '/(?:item|i)/(?:[^/?]+/)?(\d{8,})\.html(?:\?.*)?'),
    ('aliexpress', 2, 'm\.(?:[a-z]{2}\.)?aliexpress\.com', '/(?:item|i)/(?:[^/?]+/)?(\d{8,})\.html(?:\?.*)?'),
    ('alibaba', 1, '(?:www\.|m\.)?alibaba\.com', '/product-detail/[^/?]*?_?(\d{8,})\.html(?:\?.*)?'),
    ('ebay', 1, '(?:www\.|m\.)?ebay\.(?:com|co\.uk|de|fr|it|es|at|ch|ie|nl|pl|ca|com\.au|com\.hk|com\.my|com\.sg|ph)', '/itm/(?:[^/?]+/)?(\d{9,})(?:[/?].*)?'),
    ('amazon', 1, '(?:www\.|m\.|smile\.)?amazon\.com', '(?:/[^/?]+)?/(?:dp|gp/product|gp/aw/d)/([A-Z0-9]{10})(?:[/?].*)?'),
    ('amazon.co.uk', 1, '(?:www\.|m\.|smile\.)?amazon\.co\.uk', '(?:/[^/?]+)?/(?:dp|gp/product|gp/aw/d)/([A-Z0-9]{10})(?:[/?].*)?'),
    ('amazon.de', 1, '(?:www\.|m\.|smile\.)?amazon\.de', '(?:/[^/?]+)?/(?:dp|gp/product|gp/aw/d)/([A-Z0-9]{10})(?:[/?].*)?'),
    ('amazon.fr', 1, '(?:www\.|m\.|smile\.)?amazon\.fr', '(?:/[^/?]+)?/(?:dp|gp/product|gp/aw/d)/([A-Z0-9]{10})(?:[/?].*)?'),
    ('amazon.co.jp', 1, '(?:www\.|m\.|smile\.)?amazon\.co\.jp', '(?:/[^/?]+)?/(?:dp|gp/product|gp/aw/d)/([A-Z0-9]{10})(?:[/?].*)?'),
    ('walmart', 1, '(?:www\.|m\.)?walmart\.com', '/ip/(?:[^/?]+/)?(\d{6,})(?:[/?].*)?'),
    ('etsy', 1, '(?:www\.|m\.)?etsy\.com', '(?:/[a-z]{2})?/listing/(\d{6,})(?:[/?].*)?'),
    ('dhgate', 1, '(?:www\.|m\.)?dhgate\.com', '/product/[^/?]+/(\d{6,})\.html(?:\?.*)?'),
    ('wish', 1, '(?:www\.|m\.)?wish\.com', '(?:/.*)?/product/(?:[^/?]+-)?([0-9a-f]{24})(?:[/?].*)?');
