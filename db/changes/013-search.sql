--liquibase formatted sql
--changeset bonafide:013-search
-- Any part of reference, address, title or seller's name, by one index; the text is the one CaseListRepository asks for.
create extension if not exists pg_trgm;
create index infringement_case_search on infringement_case using gin
    (lower(reference || ' ' || url || ' ' || coalesce(listing_title, '') || ' ' || coalesce(seller_name, '')) gin_trgm_ops);
create index infringement_case_open_state on infringement_case (state, opened_at desc, id desc) where closed_at is null;
