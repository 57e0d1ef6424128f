--liquibase formatted sql
--changeset bonafide:028-notice-search
-- Finds the rows that name a listing and opened no case; those that did are found by their case.
create index notice_line_unopened on notice_line (url_key) where case_id is null and url_key is not null;
