-- What the emulated X network remembers. Development and demonstration only.
create table sandbox_x_account (
  id bigint not null,
  handle varchar(15) character set ascii collate ascii_general_ci not null,
  name varchar(50) character set utf8mb4 collate utf8mb4_bin not null,
  invented boolean not null,
  created_at datetime(6) not null,
  primary key (id),
  unique key sandbox_x_account_handle (handle)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

create table sandbox_x_token (
  token varchar(80) character set ascii collate ascii_bin not null,
  secret varchar(80) character set ascii collate ascii_bin not null,
  kind varchar(10) character set ascii collate ascii_bin not null,
  callback varchar(2000) character set utf8mb4 collate utf8mb4_bin null,
  verifier varchar(80) character set ascii collate ascii_bin null,
  account_id bigint null,
  created_at datetime(6) not null,
  primary key (token),
  constraint sandbox_x_token_account foreign key (account_id) references sandbox_x_account (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

create table sandbox_x_post (
  id bigint not null,
  account_id bigint not null,
  text mediumtext character set utf8mb4 collate utf8mb4_bin not null,
  text_bytes longblob not null,
  text_sha256 binary(32) not null,
  media_ids varchar(100) character set ascii collate ascii_bin not null,
  reply_to bigint null,
  conversation_id bigint not null,
  created_at datetime(6) not null,
  hidden_reads int not null,
  deleted_at datetime(6) null,
  primary key (id),
  key sandbox_x_post_timeline (account_id, id),
  key sandbox_x_post_duplicate (account_id, text_sha256),
  constraint sandbox_x_post_account foreign key (account_id) references sandbox_x_account (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

create table sandbox_x_mention (
  account_id bigint not null,
  post_id bigint not null,
  primary key (account_id, post_id),
  constraint sandbox_x_mention_account foreign key (account_id) references sandbox_x_account (id),
  constraint sandbox_x_mention_post foreign key (post_id) references sandbox_x_post (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

create table sandbox_x_media (
  id bigint not null,
  account_id bigint not null,
  media_type varchar(40) character set ascii collate ascii_bin not null,
  content longblob not null,
  alt_text longblob null,
  created_at datetime(6) not null,
  primary key (id),
  constraint sandbox_x_media_account foreign key (account_id) references sandbox_x_account (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

create table sandbox_x_fault (
  id bigint not null auto_increment,
  account_id bigint not null,
  kind varchar(40) character set ascii collate ascii_bin not null,
  times_left int not null,
  detail varchar(1000) character set utf8mb4 collate utf8mb4_bin not null,
  hidden_reads int not null,
  primary key (id),
  key sandbox_x_fault_account (account_id, id),
  constraint sandbox_x_fault_account foreign key (account_id) references sandbox_x_account (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

create table sandbox_x_rate (
  account_id bigint not null,
  call_name varchar(20) character set ascii collate ascii_bin not null,
  received bigint not null,
  used int not null,
  window_start datetime(6) not null,
  primary key (account_id, call_name),
  constraint sandbox_x_rate_account foreign key (account_id) references sandbox_x_account (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
