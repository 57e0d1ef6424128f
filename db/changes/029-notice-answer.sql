--liquibase formatted sql
--changeset bonafide:029-notice-answer
-- What was answered for a row when its notice was sent: read out again row by row, and unchanged by what follows.
alter table notice_line add column answered_status text;
alter table notice_line add column answered_case uuid references infringement_case;
update notice_line set answered_status = case when status in ('OPENED', 'ATTACHED', 'REJECTED', 'HELD') then status
    when case_id is null then 'HELD' else 'OPENED' end, answered_case = case_id;
alter table notice_line alter column answered_status set not null;
