-- text and manifests are bytes: what is signed must come back exactly
create table post (
  agency_id binary(16) not null,
  id binary(16) not null,
  client_id binary(16) not null,
  task_id binary(16) not null,
  account_id binary(16) not null,
  author_id binary(16) not null,
  lane varchar(16) character set ascii collate ascii_bin not null,
  state varchar(16) character set ascii collate ascii_bin not null,
  text longblob not null,
  edits int not null,
  earliest_at datetime(6) null,
  latest_at datetime(6) null,
  zone varchar(64) character set ascii collate ascii_bin null,
  current_revision_id binary(16) null,
  saved_at datetime(6) not null,
  version bigint not null,
  primary key (agency_id, id),
  unique key post_id (id),
  unique key post_of_client (agency_id, client_id, id),
  key post_task (agency_id, client_id, task_id),
  key post_of_task (agency_id, task_id, saved_at),
  key post_account (agency_id, client_id, account_id),
  key post_on_account (agency_id, account_id, saved_at),
  key post_author (agency_id, author_id),
  constraint post_task foreign key (agency_id, client_id, task_id) references task (agency_id, client_id, id),
  constraint post_account foreign key (agency_id, client_id, account_id) references social_account (agency_id, client_id, id),
  constraint post_author foreign key (agency_id, author_id) references member (agency_id, id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

create table media (
  agency_id binary(16) not null,
  id binary(16) not null,
  client_id binary(16) not null,
  sha256 binary(32) not null,
  mime varchar(32) character set ascii collate ascii_bin not null,
  width int not null,
  height int not null,
  length bigint not null,
  content longblob not null,
  version bigint not null,
  primary key (agency_id, id),
  unique key media_id (id),
  unique key media_of_client (agency_id, client_id, id),
  unique key media_content (agency_id, client_id, sha256),
  constraint media_client foreign key (agency_id, client_id) references client (agency_id, id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

create table post_media (
  agency_id binary(16) not null,
  id binary(16) not null,
  client_id binary(16) not null,
  post_id binary(16) not null,
  media_id binary(16) not null,
  position int not null,
  alt_text varchar(1000) not null,
  version bigint not null,
  primary key (agency_id, id),
  unique key post_media_id (id),
  unique key post_media_once (agency_id, client_id, post_id, media_id),
  key post_media_post (agency_id, post_id, position),
  key post_media_media (agency_id, client_id, media_id),
  constraint post_media_post foreign key (agency_id, client_id, post_id) references post (agency_id, client_id, id),
  constraint post_media_media foreign key (agency_id, client_id, media_id) references media (agency_id, client_id, id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

create table revision (
  agency_id binary(16) not null,
  id binary(16) not null,
  client_id binary(16) not null,
  post_id binary(16) not null,
  account_id binary(16) not null,
  author_id binary(16) not null,
  number int not null,
  manifest longblob not null,
  manifest_sha256 binary(32) not null,
  frozen_at datetime(6) not null,
  version bigint not null,
  primary key (agency_id, id),
  unique key revision_id (id),
  unique key revision_of_client (agency_id, client_id, id),
  unique key revision_number (agency_id, post_id, number),
  key revision_post (agency_id, client_id, post_id),
  key revision_account (agency_id, client_id, account_id),
  key revision_author (agency_id, author_id),
  constraint revision_post foreign key (agency_id, client_id, post_id) references post (agency_id, client_id, id),
  constraint revision_account foreign key (agency_id, client_id, account_id) references social_account (agency_id, client_id, id),
  constraint revision_author foreign key (agency_id, author_id) references member (agency_id, id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

alter table post add key post_current (agency_id, client_id, current_revision_id),
  add constraint post_current foreign key (agency_id, client_id, current_revision_id)
    references revision (agency_id, client_id, id);

create table post_return (
  agency_id binary(16) not null,
  id binary(16) not null,
  client_id binary(16) not null,
  post_id binary(16) not null,
  revision_id binary(16) not null,
  returned_by binary(16) not null,
  reason varchar(1000) not null,
  returned_at datetime(6) not null,
  version bigint not null,
  primary key (agency_id, id),
  unique key post_return_id (id),
  key post_return_post (agency_id, client_id, post_id),
  key post_return_of_post (agency_id, post_id, returned_at),
  key post_return_revision (agency_id, client_id, revision_id),
  key post_return_by (agency_id, returned_by),
  constraint post_return_post foreign key (agency_id, client_id, post_id) references post (agency_id, client_id, id),
  constraint post_return_revision foreign key (agency_id, client_id, revision_id) references revision (agency_id, client_id, id),
  constraint post_return_by foreign key (agency_id, returned_by) references member (agency_id, id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
