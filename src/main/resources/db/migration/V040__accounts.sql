create table social_account (
  agency_id binary(16) not null,
  id binary(16) not null,
  client_id binary(16) not null,
  network varchar(16) character set ascii collate ascii_bin not null,
  kind varchar(16) character set ascii collate ascii_bin not null,
  handle varchar(100) not null,
  display_name varchar(120) not null,
  owner_member_id binary(16) not null,
  remote_id varchar(64) character set ascii collate ascii_bin null,
  connected_at datetime(6) null,
  created_at datetime(6) not null,
  version bigint not null,
  primary key (agency_id, id),
  unique key social_account_id (id),
  unique key social_account_of_client (agency_id, client_id, id),
  key social_account_owner (agency_id, owner_member_id),
  constraint social_account_client foreign key (agency_id, client_id) references client (agency_id, id),
  constraint social_account_owner foreign key (agency_id, owner_member_id) references member (agency_id, id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

create table mandate (
  agency_id binary(16) not null,
  id binary(16) not null,
  client_id binary(16) not null,
  account_id binary(16) not null,
  member_id binary(16) not null,
  granted_by binary(16) not null,
  from_at datetime(6) not null,
  until_at datetime(6) not null,
  revoked_at datetime(6) null,
  version bigint not null,
  primary key (agency_id, id),
  unique key mandate_id (id),
  key mandate_account (agency_id, client_id, account_id),
  key mandate_member (agency_id, member_id),
  key mandate_granted_by (agency_id, granted_by),
  constraint mandate_account foreign key (agency_id, client_id, account_id) references social_account (agency_id, client_id, id),
  constraint mandate_member foreign key (agency_id, member_id) references member (agency_id, id),
  constraint mandate_granted_by foreign key (agency_id, granted_by) references member (agency_id, id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

-- the way in that Countersign holds: tokens are sealed with the agency's key, bound to this row
create table connection (
  agency_id binary(16) not null,
  id binary(16) not null,
  client_id binary(16) not null,
  account_id binary(16) not null,
  sealed_token varbinary(2000) not null,
  since datetime(6) not null,
  ended_at datetime(6) null,
  version bigint not null,
  primary key (agency_id, id),
  unique key connection_id (id),
  key connection_account (agency_id, client_id, account_id),
  constraint connection_account foreign key (agency_id, client_id, account_id) references social_account (agency_id, client_id, id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

-- a connection under way: the network's request token is its state; used once, minutes long
create table connection_request (
  agency_id binary(16) not null,
  id binary(16) not null,
  client_id binary(16) not null,
  account_id binary(16) not null,
  member_id binary(16) not null,
  token_sha256 binary(32) not null,
  sealed_secret varbinary(2000) not null,
  expires_at datetime(6) not null,
  used_at datetime(6) null,
  version bigint not null,
  primary key (agency_id, id),
  unique key connection_request_id (id),
  unique key connection_request_token (agency_id, token_sha256),
  key connection_request_account (agency_id, client_id, account_id),
  key connection_request_member (agency_id, member_id),
  constraint connection_request_account foreign key (agency_id, client_id, account_id) references social_account (agency_id, client_id, id),
  constraint connection_request_member foreign key (agency_id, member_id) references member (agency_id, id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
