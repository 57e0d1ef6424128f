--liquibase formatted sql
--changeset bonafide:016-evidence splitStatements:false
-- What the sender states of how it was captured, and what the name says where the content says otherwise.
alter table evidence add column capture_tool text;
alter table evidence add column capture_operator text;
alter table evidence add column captured_at timestamptz;
alter table evidence add column capture_url text;
alter table evidence add column named_type text;
create index evidence_owner on evidence (owner, sha256);
create index evidence_content on evidence (sha256);
create index evidence_uploaded on evidence (uploaded_at, id);
create index notice_evidence_file on notice_evidence (evidence);
create index case_evidence_file on case_evidence (evidence);

-- What a scanner said of a content. The last word counts; "none yet" is in scan_due.
create table evidence_scan (
    id uuid primary key,
    sha256 bytea not null references evidence_blob on delete cascade,
    verdict text not null check (verdict in ('CLEAN', 'INFECTED')),
    signature text,
    scanner text not null,
    scanned_at timestamptz not null
);
create index evidence_scan_content on evidence_scan (sha256, scanned_at desc, id desc);
-- Contents no scanner has seen; held ones are given to nobody until one has.
create table evidence_scan_due (
    sha256 bytea primary key references evidence_blob on delete cascade,
    held boolean not null,
    attempts int not null default 0,
    next_at timestamptz not null,
    problem text
);
create index evidence_scan_due_next on evidence_scan_due (next_at);
insert into evidence_scan_due (sha256, held, next_at) select sha256, false, stored_at from evidence_blob;

-- Each time somebody had the stored bytes hashed anew.
create table evidence_check (
    id uuid primary key,
    evidence uuid not null,
    checked_at timestamptz not null,
    checked_by text not null,
    size bigint not null,
    sha256 bytea not null,
    matches boolean not null
);
create index evidence_check_of on evidence_check (evidence, checked_at desc);

-- How much an organisation may keep; without an organisation: any other. A change is a new row.
create table evidence_quota (
    id text not null,
    version int not null,
    organisation uuid references organisation,
    bytes bigint not null check (bytes > 0),
    effective_from date not null,
    effective_until date,
    primary key (id, version)
);
insert into evidence_quota (id, version, organisation, bytes, effective_from) values
    ('house', 1, null, 21474836480, date '2026-01-01');
insert into deadline_rule (id, version, regime, kind, amount, unit, basis, effective_from) values
    ('evidence-unused', 1, '*', 'evidenceUnused', 90, 'DAYS', 'House rule: uploads given to nothing are kept so long', date '2026-01-01');

-- What was removed, the only trace a content leaves: no row of evidence goes without one here.
create table evidence_removed (
    id uuid primary key,
    sha256 bytea not null,
    name text not null,
    size bigint not null,
    owner uuid,
    uploaded_by text not null,
    uploaded_at timestamptz not null,
    removed_at timestamptz not null,
    removed_by text not null,
    rule text
);
create index evidence_removed_content on evidence_removed (sha256);

-- Evidence is never changed. It goes only if nothing refers to it and its trace is written first; its content only with
-- the last evidence of it.
create function refuse_evidence_delete() returns trigger language plpgsql as $$
begin
    if tg_table_name = 'evidence' then
        if exists (select from evidence_removed r where r.id = old.id and r.sha256 = old.sha256 and r.name = old.name
                and r.uploaded_at = old.uploaded_at) then
            return old;
        end if;
    elsif exists (select from evidence_removed r where r.sha256 = old.sha256)
            and not exists (select from evidence e where e.sha256 = old.sha256) then
        return old;
    end if;
    raise exception '% on % is refused: evidence is kept', tg_op, tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger evidence_no_update before update on evidence for each row execute function refuse_change();
create trigger evidence_no_delete before delete on evidence for each row execute function refuse_evidence_delete();
create trigger evidence_no_truncate before truncate on evidence for each statement execute function refuse_change();
create trigger evidence_blob_no_update before update on evidence_blob for each row execute function refuse_change();
create trigger evidence_blob_no_delete before delete on evidence_blob for each row execute function refuse_evidence_delete();
create trigger evidence_blob_no_truncate before truncate on evidence_blob for each statement execute function refuse_change();
create trigger evidence_chunk_no_update before update on evidence_chunk for each row execute function refuse_change();
create trigger evidence_chunk_no_delete before delete on evidence_chunk for each row execute function refuse_evidence_delete();
create trigger evidence_chunk_no_truncate before truncate on evidence_chunk for each statement execute function refuse_change();
create trigger evidence_scan_no_update before update on evidence_scan for each row execute function refuse_change();
create trigger evidence_scan_no_delete before delete on evidence_scan for each row execute function refuse_evidence_delete();
create trigger evidence_scan_no_truncate before truncate on evidence_scan for each statement execute function refuse_change();
create trigger evidence_check_append_only before update or delete on evidence_check for each row execute function refuse_change();
create trigger evidence_check_no_truncate before truncate on evidence_check for each statement execute function refuse_change();
create trigger evidence_removed_append_only before update or delete on evidence_removed for each row execute function refuse_change();
create trigger evidence_removed_no_truncate before truncate on evidence_removed for each statement execute function refuse_change();
