-- letters are sealed with the agency's key: they hold links that let people read
create table mail (
  agency_id binary(16) not null,
  id binary(16) not null,
  member_id binary(16) not null,
  sent_to varchar(254) character set ascii collate ascii_bin not null,
  subject varchar(300) not null,
  sealed mediumblob not null,
  attempts int not null,
  written_at datetime(6) not null,
  next_try_at datetime(6) null,
  sent_at datetime(6) null,
  version bigint not null,
  primary key (agency_id, id),
  unique key mail_id (id),
  key mail_due (agency_id, next_try_at),
  key mail_member (agency_id, member_id),
  constraint mail_member foreign key (agency_id, member_id) references member (agency_id, id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
