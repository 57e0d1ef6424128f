--liquibase formatted sql
--changeset bonafide:014-message-attempts
-- How often a message was offered to a process that did not wait for it: those offered least come first, so that a
-- hundred that nobody waits for hold up none that somebody does.
alter table process_message add column attempts int not null default 0;
drop index process_message_pending;
create index process_message_pending on process_message (attempts, sent_at, id) where delivered_at is null;
create index process_message_subject on process_message (subject) where delivered_at is null;
