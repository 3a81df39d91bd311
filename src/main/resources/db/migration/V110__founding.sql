-- a global table: links by which somebody new founds an agency, by digest; removed when used or run out
create table founding_link (
  token_sha256 binary(32) not null,
  email varchar(254) not null,
  expires_at datetime(6) not null,
  version bigint not null,
  primary key (token_sha256),
  key founding_link_expiry (expires_at)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
