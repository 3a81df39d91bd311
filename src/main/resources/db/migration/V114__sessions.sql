-- global tables: they belong to people, who may be in several agencies

-- where somebody is signed in, or was; a browser is known by a digest, and by what it calls itself in two words
create table sign_in_session (
  id binary(16) not null,
  person_id binary(16) not null,
  device_sha256 binary(32) not null,
  browser varchar(60) character set ascii collate ascii_bin not null,
  started_at datetime(6) not null,
  seen_at datetime(6) not null,
  ended_at datetime(6) null,
  primary key (id),
  key sign_in_session_person (person_id, device_sha256),
  key sign_in_session_ended (ended_at),
  constraint sign_in_session_person foreign key (person_id) references person (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

-- the key that seals what is kept for one person, wrapped by the key ring
create table person_key (
  person_id binary(16) not null,
  wrapped varbinary(512) not null,
  made_at datetime(6) not null,
  primary key (person_id),
  constraint person_key_person foreign key (person_id) references person (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

-- letters about somebody's ways in, sealed with that person's key
create table person_letter (
  id binary(16) not null,
  person_id binary(16) not null,
  sealed mediumblob not null,
  attempts int not null,
  written_at datetime(6) not null,
  next_try_at datetime(6) null,
  sent_at datetime(6) null,
  version bigint not null,
  primary key (id),
  key person_letter_due (next_try_at),
  key person_letter_person (person_id),
  constraint person_letter_person foreign key (person_id) references person (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
