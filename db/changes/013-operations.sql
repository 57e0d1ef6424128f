--liquibase formatted sql
--changeset bonafide:013-operations
-- What Operations and the home pages count, without reading what is in order.
create index letter_delivery_failed on letter_delivery (letter) where state = 'FAILED';
create index takedown_troubled on takedown (ordered_at desc) where done_at is null and last_error is not null;
create index infringement_case_open_holder on infringement_case (holder, state) where closed_at is null;
create index infringement_case_closed on infringement_case (closed_at, outcome) where closed_at is not null;
