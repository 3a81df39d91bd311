-- somebody suspended stays a member and may do nothing: the fact says since when and by whom
alter table member
  add column suspended_at datetime(6) null,
  add column suspended_by binary(16) null,
  add key member_suspended_by (agency_id, suspended_by),
  add constraint member_suspended_by foreign key (agency_id, suspended_by) references member (agency_id, id);
