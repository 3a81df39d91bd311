-- global tables: they belong to people, who may be in several agencies

-- an app that shows codes; its secret is sealed with the person's key, and each code is taken once
create table authenticator (
  person_id binary(16) not null,
  sealed varbinary(512) not null,
  begun_at datetime(6) not null,
  confirmed_at datetime(6) null,
  last_step bigint not null,
  primary key (person_id),
  constraint authenticator_person foreign key (person_id) references person (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

-- codes on paper for when the app is gone, by digest; each works once
create table recovery_code (
  person_id binary(16) not null,
  code_sha256 binary(32) not null,
  made_at datetime(6) not null,
  used_at datetime(6) null,
  primary key (person_id, code_sha256),
  constraint recovery_code_person foreign key (person_id) references person (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

-- that somebody cannot get in any more: announced wherever the person can be reached, by digest of what finishes it
create table recovery_request (
  token_sha256 binary(32) not null,
  person_id binary(16) not null,
  asked_at datetime(6) not null,
  ready_at datetime(6) not null,
  stopped_at datetime(6) null,
  finished_at datetime(6) null,
  primary key (token_sha256),
  key recovery_request_person (person_id),
  constraint recovery_request_person foreign key (person_id) references person (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

-- how somebody's key came where others read the mailbox, and what showed since that it is in the right hands
create table key_origin (
  person_id binary(16) not null,
  doubt varchar(16) character set ascii collate ascii_bin not null,
  doubted_at datetime(6) not null,
  sealed_reach varbinary(1024) null,
  channel varchar(16) character set ascii collate ascii_bin null,
  confirmed_at datetime(6) null,
  code_sha256 binary(32) null,
  code_until datetime(6) null,
  primary key (person_id),
  constraint key_origin_person foreign key (person_id) references person (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

-- whether others read the mailbox an invitation goes to, and where else the owner is reached, sealed by the agency
alter table invitation
  add column others_read boolean not null default false,
  add column sealed_reach varbinary(1024) null;
