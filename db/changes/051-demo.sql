--liquibase formatted sql
--changeset bonafide:051-demo
-- One row once the demo's script has been played to its end; without it, a start goes on with the script.
create table demo_script (finished_at timestamptz not null);
