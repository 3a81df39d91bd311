-- what an owner brought along from another agency: history to read, and proofs that are shown and never send anything
create table brought_archive (
  agency_id binary(16) not null,
  id binary(16) not null,
  client_id binary(16) not null,
  from_agency varchar(120) not null,
  sha256 binary(32) not null,
  brought_by binary(16) not null,
  brought_at datetime(6) not null,
  version bigint not null,
  primary key (agency_id, id),
  unique key brought_archive_id (id),
  unique key brought_archive_of_client (agency_id, client_id, id),
  unique key brought_archive_once (agency_id, client_id, sha256),
  key brought_archive_by (agency_id, brought_by),
  constraint brought_archive_client foreign key (agency_id, client_id) references client (agency_id, id),
  constraint brought_archive_by foreign key (agency_id, brought_by) references member (agency_id, id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

create table brought_post (
  agency_id binary(16) not null,
  id binary(16) not null,
  client_id binary(16) not null,
  archive_id binary(16) not null,
  account varchar(200) not null,
  text longblob not null,
  out_at datetime(6) null,
  address varchar(2000) null,
  version bigint not null,
  primary key (agency_id, id),
  unique key brought_post_id (id),
  unique key brought_post_of_client (agency_id, client_id, id),
  key brought_post_archive (agency_id, client_id, archive_id),
  constraint brought_post_archive foreign key (agency_id, client_id, archive_id) references brought_archive (agency_id, client_id, id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

create table brought_proof (
  agency_id binary(16) not null,
  id binary(16) not null,
  client_id binary(16) not null,
  post_id binary(16) not null,
  receipt longblob not null,
  version bigint not null,
  primary key (agency_id, id),
  unique key brought_proof_id (id),
  key brought_proof_post (agency_id, client_id, post_id),
  constraint brought_proof_post foreign key (agency_id, client_id, post_id) references brought_post (agency_id, client_id, id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
