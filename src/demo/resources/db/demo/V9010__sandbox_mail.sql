-- the letters of the demonstration, kept where they can be read
create table sandbox_mail (
  id bigint not null auto_increment,
  sent_to varchar(254) not null,
  subject varchar(300) not null,
  text mediumtext not null,
  sent_at datetime(6) not null,
  primary key (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
