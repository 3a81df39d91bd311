-- a task somebody began for a post of their own words
alter table task add column own boolean not null default false;

-- what a client laid beside a request
alter table brief add column link varchar(2000) null;

create table brief_picture (
  agency_id binary(16) not null,
  id binary(16) not null,
  client_id binary(16) not null,
  brief_id binary(16) not null,
  media_id binary(16) not null,
  version bigint not null,
  primary key (agency_id, id),
  unique key brief_picture_id (id),
  unique key brief_picture_once (agency_id, client_id, brief_id),
  key brief_picture_of (agency_id, brief_id),
  key brief_picture_media (agency_id, client_id, media_id),
  constraint brief_picture_brief foreign key (agency_id, client_id, brief_id) references brief (agency_id, client_id, id),
  constraint brief_picture_media foreign key (agency_id, client_id, media_id) references media (agency_id, client_id, id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

-- each row is a version; the highest number counts
create table house_sheet (
  agency_id binary(16) not null,
  id binary(16) not null,
  client_id binary(16) not null,
  number int not null,
  author_id binary(16) not null,
  sound varchar(4000) not null,
  never_say varchar(4000) not null,
  hashtags varchar(1000) not null,
  hours varchar(1000) not null,
  signers varchar(1000) not null,
  written_at datetime(6) not null,
  version bigint not null,
  primary key (agency_id, id),
  unique key house_sheet_id (id),
  unique key house_sheet_number (agency_id, client_id, number),
  key house_sheet_author (agency_id, author_id),
  constraint house_sheet_client foreign key (agency_id, client_id) references client (agency_id, id),
  constraint house_sheet_author foreign key (agency_id, author_id) references member (agency_id, id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
