--liquibase formatted sql
--changeset bonafide:001-party
create table organisation (
    id uuid primary key,
    kind text not null check (kind in ('RIGHTS_HOLDER', 'AGENT', 'MARKETPLACE')),
    name text not null,
    language text not null default 'en',
    address text,
    email text,
    phone text,
    created_at timestamptz not null default now()
);
create table person (
    id uuid primary key,
    username text not null unique,
    password text not null,
    name text not null,
    email text not null,
    organisation uuid not null references organisation,
    language text not null default 'en',
    active boolean not null default true,
    created_at timestamptz not null default now()
);
create index person_organisation on person (organisation);
create table person_role (
    person uuid not null references person,
    role text not null check (role in ('COUNSEL', 'REVIEWER', 'SENIOR_REVIEWER', 'CONSUMER_CARE', 'AUDITOR', 'ADMINISTRATOR')),
    primary key (person, role)
);
-- A power of attorney: the agent acts for the principal from the first to the last day, both included.
create table authorisation (
    id uuid primary key,
    agent uuid not null references organisation,
    principal uuid not null references organisation,
    scope text not null default 'ALL',
    valid_from date not null,
    valid_until date not null,
    check (agent <> principal)
);
create index authorisation_agent on authorisation (agent);
-- A token is shown once; only its SHA-256 is kept.
create table api_token (
    id uuid primary key,
    person uuid not null references person,
    name text not null,
    token_hash bytea not null unique,
    scopes text not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz
);
