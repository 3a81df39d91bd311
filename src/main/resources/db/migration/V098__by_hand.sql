-- who puts a post up where no machine may, and whether that person was told that the time has come
alter table post add column by_hand_id binary(16) null;
update post set by_hand_id = author_id;
alter table delivery add column by_hand_id binary(16) null;
alter table delivery add column told_at datetime(6) null;
alter table delivery add key delivery_by_hand (agency_id, by_hand_id, state);
