-- who answers when on a company's account: on which days of the week (a bit each, Monday first), in minutes of the client's day
create table duty (
  agency_id binary(16) not null,
  id binary(16) not null,
  client_id binary(16) not null,
  account_id binary(16) not null,
  member_id binary(16) not null,
  days smallint not null,
  from_minute smallint not null,
  until_minute smallint not null,
  version bigint not null,
  primary key (agency_id, id),
  unique key duty_id (id),
  key duty_account (agency_id, client_id, account_id),
  key duty_of (account_id),
  key duty_member (agency_id, member_id),
  constraint duty_account foreign key (agency_id, client_id, account_id) references social_account (agency_id, client_id, id),
  constraint duty_member foreign key (agency_id, member_id) references member (agency_id, id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
