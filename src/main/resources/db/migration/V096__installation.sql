-- one row for the whole installation: how far it has lived, and whether a backup was put back that nobody looked into yet
create table installation (
  id int not null,
  name char(36) character set ascii collate ascii_bin not null,
  beats bigint not null,
  restored_at datetime(6) null,
  primary key (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

insert into installation (id, name, beats) values (1, uuid(), 0);
