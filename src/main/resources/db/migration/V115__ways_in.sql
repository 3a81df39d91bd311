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
