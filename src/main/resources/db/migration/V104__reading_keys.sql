-- by which programs outside read for the whole agency; the secret itself is kept by nobody
create table reading_keys (
  agency_id binary(16) not null,
  id binary(16) not null,
  name varchar(80) not null,
  secret_sha256 binary(32) not null,
  made_by_id binary(16) not null,
  made_at datetime(6) not null,
  ends_at datetime(6) null,
  revoked_at datetime(6) null,
  last_used_on date null,
  version bigint not null,
  primary key (agency_id, id),
  unique key reading_keys_id (id),
  unique key reading_keys_secret (secret_sha256),
  key reading_keys_made_by (agency_id, made_by_id),
  constraint reading_keys_made_by foreign key (agency_id, made_by_id) references member (agency_id, id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

-- the order in which they read deliveries, page by page
alter table delivery add key delivery_in_order (agency_id, earliest_at, id);
