--liquibase formatted sql
--changeset bonafide:014-login
-- Wrong passwords of the last hour: by name and address together, and by address. The keys are hashes.
create table login_failure (
    key bytea primary key,
    failures int not null,
    since timestamptz not null,
    free_at timestamptz not null
);
create index login_failure_since on login_failure (since);
