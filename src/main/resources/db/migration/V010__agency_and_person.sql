-- person and agency are global tables (docs/decisions/global-tables.md); every other table of the house hangs on agency.
create table person (
  id binary(16) not null,
  email varchar(254) character set ascii collate ascii_bin not null,
  name varchar(120) not null,
  zone varchar(64) character set ascii collate ascii_bin not null,
  locale varchar(35) character set ascii collate ascii_bin not null,
  created_at datetime(6) not null,
  version bigint not null,
  primary key (id),
  unique key person_email (email)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

create table agency (
  id binary(16) not null,
  slug varchar(32) character set ascii collate ascii_bin not null,
  name varchar(120) not null,
  zone varchar(64) character set ascii collate ascii_bin not null,
  locale varchar(35) character set ascii collate ascii_bin not null,
  created_at datetime(6) not null,
  version bigint not null,
  primary key (id),
  unique key agency_slug (slug)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

create table member (
  agency_id binary(16) not null,
  id binary(16) not null,
  person_id binary(16) not null,
  name varchar(120) not null,
  email varchar(254) character set ascii collate ascii_bin not null,
  joined_at datetime(6) not null,
  left_at datetime(6) null,
  version bigint not null,
  primary key (agency_id, id),
  unique key member_id (id),
  unique key member_person (agency_id, person_id),
  key member_of_person (person_id),
  constraint member_agency foreign key (agency_id) references agency (id),
  constraint member_is_person foreign key (person_id) references person (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

create table client (
  agency_id binary(16) not null,
  id binary(16) not null,
  name varchar(120) not null,
  kind varchar(16) character set ascii collate ascii_bin not null,
  zone varchar(64) character set ascii collate ascii_bin not null,
  created_at datetime(6) not null,
  version bigint not null,
  primary key (agency_id, id),
  unique key client_id (id),
  key client_by_name (agency_id, name),
  constraint client_agency foreign key (agency_id) references agency (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

-- staff roles have no client; OWNER and COLLEAGUE name theirs
create table member_role (
  agency_id binary(16) not null,
  id binary(16) not null,
  member_id binary(16) not null,
  role varchar(16) character set ascii collate ascii_bin not null,
  client_id binary(16) null,
  granted_at datetime(6) not null,
  ended_at datetime(6) null,
  version bigint not null,
  primary key (agency_id, id),
  unique key member_role_id (id),
  key member_role_member (agency_id, member_id),
  key member_role_client (agency_id, client_id),
  constraint member_role_member foreign key (agency_id, member_id) references member (agency_id, id),
  constraint member_role_client foreign key (agency_id, client_id) references client (agency_id, id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

create table client_assignment (
  agency_id binary(16) not null,
  id binary(16) not null,
  client_id binary(16) not null,
  member_id binary(16) not null,
  since datetime(6) not null,
  ended_at datetime(6) null,
  version bigint not null,
  primary key (agency_id, id),
  unique key client_assignment_id (id),
  key client_assignment_client (agency_id, client_id),
  key client_assignment_member (agency_id, member_id),
  constraint client_assignment_client foreign key (agency_id, client_id) references client (agency_id, id),
  constraint client_assignment_member foreign key (agency_id, member_id) references member (agency_id, id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

create table agency_key (
  agency_id binary(16) not null,
  id binary(16) not null,
  wrapped varbinary(8000) not null,
  created_at datetime(6) not null,
  version bigint not null,
  primary key (agency_id, id),
  unique key agency_key_id (id),
  unique key agency_key_agency (agency_id),
  constraint agency_key_agency foreign key (agency_id) references agency (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
