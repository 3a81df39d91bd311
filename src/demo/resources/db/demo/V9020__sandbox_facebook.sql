-- What the emulated Facebook remembers. Development and demonstration only.
create table sandbox_facebook_page (
  id bigint not null auto_increment,
  handle varchar(50) character set ascii collate ascii_general_ci null,
  name varchar(75) character set utf8mb4 collate utf8mb4_bin not null,
  received bigint not null,
  created_at datetime(6) not null,
  primary key (id),
  unique key sandbox_facebook_page_handle (handle)
) engine = InnoDB auto_increment = 100000000000101 default character set utf8mb4 collate utf8mb4_bin;

create table sandbox_facebook_token (
  token varchar(120) character set ascii collate ascii_bin not null,
  kind varchar(10) character set ascii collate ascii_bin not null,
  pages varchar(2000) character set ascii collate ascii_bin not null,
  redirect varchar(2000) character set utf8mb4 collate utf8mb4_bin not null,
  created_at datetime(6) not null,
  primary key (token)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

create table sandbox_facebook_photo (
  id bigint not null auto_increment,
  page_id bigint not null,
  media_type varchar(40) character set ascii collate ascii_bin not null,
  content longblob not null,
  alt_text longblob not null,
  created_at datetime(6) not null,
  primary key (id),
  constraint sandbox_facebook_photo_page foreign key (page_id) references sandbox_facebook_page (id)
) engine = InnoDB auto_increment = 700000000000001 default character set utf8mb4 collate utf8mb4_bin;

create table sandbox_facebook_post (
  id bigint not null auto_increment,
  page_id bigint not null,
  message_bytes longblob not null,
  message_sha256 binary(32) not null,
  link varchar(2000) character set utf8mb4 collate utf8mb4_bin not null,
  photo_ids varchar(400) character set ascii collate ascii_bin not null,
  created_at datetime(6) not null,
  hidden_reads int not null,
  deleted_at datetime(6) null,
  primary key (id),
  key sandbox_facebook_post_timeline (page_id, id),
  key sandbox_facebook_post_duplicate (page_id, message_sha256),
  constraint sandbox_facebook_post_page foreign key (page_id) references sandbox_facebook_page (id)
) engine = InnoDB auto_increment = 500000000000001 default character set utf8mb4 collate utf8mb4_bin;

create table sandbox_facebook_comment (
  id bigint not null auto_increment,
  post_id bigint not null,
  person varchar(75) character set utf8mb4 collate utf8mb4_bin not null,
  message mediumtext character set utf8mb4 collate utf8mb4_bin not null,
  created_at datetime(6) not null,
  primary key (id),
  key sandbox_facebook_comment_post (post_id, id),
  constraint sandbox_facebook_comment_post foreign key (post_id) references sandbox_facebook_post (id)
) engine = InnoDB auto_increment = 900000000000001 default character set utf8mb4 collate utf8mb4_bin;

create table sandbox_facebook_fault (
  id bigint not null auto_increment,
  page_id bigint not null,
  kind varchar(40) character set ascii collate ascii_bin not null,
  times_left int not null,
  detail varchar(1000) character set utf8mb4 collate utf8mb4_bin not null,
  hidden_reads int not null,
  primary key (id),
  key sandbox_facebook_fault_page (page_id, id),
  constraint sandbox_facebook_fault_page foreign key (page_id) references sandbox_facebook_page (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
