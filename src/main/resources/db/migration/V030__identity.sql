-- both are global tables: they hold ids, hashes and digests, no text of any client
create table password (
  person_id binary(16) not null,
  hash varchar(255) character set ascii collate ascii_bin not null,
  changed_at datetime(6) not null,
  version bigint not null,
  primary key (person_id),
  constraint password_person foreign key (person_id) references person (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

-- one row for each account name and each neighbourhood of addresses that was tried lately, known or not
create table sign_in_throttle (
  subject binary(32) not null,
  tries int not null,
  tried_at datetime(6) not null,
  free_at datetime(6) not null,
  primary key (subject),
  key sign_in_throttle_tried_at (tried_at)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
