--liquibase formatted sql
--changeset bonafide:027-letter-wording splitStatements:false
-- The wordings of letters, with their places: what a letter said in law on a day is the version in force on it. A changed
-- text of the message bundles is taken in as a new version when the application starts; one that is to be in force from
-- a later day on, or is the house's own, is a row added by hand. None is ever changed.
create table letter_wording (
    kind text not null,
    language text not null,
    version int not null,
    source text not null check (source in ('BUNDLE', 'HOUSE')),
    subject text not null,
    body text not null,
    sha256 bytea not null,
    effective_from date not null,
    added_at timestamptz not null,
    primary key (kind, language, version)
);
create trigger letter_wording_append_only before update or delete on letter_wording for each row execute function refuse_change();
create trigger letter_wording_no_truncate before truncate on letter_wording for each statement execute function refuse_change();
-- Which wording a letter was composed from; null for one composed before wordings had versions.
alter table letter
    add column wording_language text,
    add column wording_version int,
    add constraint letter_wording_known foreign key (kind, wording_language, wording_version)
        references letter_wording (kind, language, version);
