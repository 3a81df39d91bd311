-- a global table: passkeys of people, with the evidence of how each came; a revoked one stays for what it signed
create table passkey (
  id binary(16) not null,
  person_id binary(16) not null,
  credential_id varchar(1400) character set ascii collate ascii_bin not null,
  credential_sha256 binary(32) not null,
  public_key varbinary(2000) not null,
  sign_count bigint not null,
  transports varchar(100) character set ascii collate ascii_bin not null,
  backup_eligible boolean not null,
  backed_up boolean not null,
  aaguid binary(16) not null,
  name varchar(60) not null,
  attestation mediumblob not null,
  client_data mediumblob not null,
  added_by varchar(16) character set ascii collate ascii_bin not null,
  added_with binary(16) null,
  added_at datetime(6) not null,
  added_told_at datetime(6) null,
  used_at datetime(6) null,
  revoked_at datetime(6) null,
  revoked_why varchar(16) character set ascii collate ascii_bin null,
  revoked_told_at datetime(6) null,
  version bigint not null,
  primary key (id),
  unique key passkey_credential (credential_sha256),
  key passkey_person (person_id),
  key passkey_added_told (added_told_at),
  key passkey_revoked (revoked_at),
  key passkey_added_with (added_with),
  constraint passkey_person foreign key (person_id) references person (id),
  constraint passkey_added_with foreign key (added_with) references passkey (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

-- a global table: what a passkey is asked to sign, by digest; each once, within minutes, for one purpose
create table passkey_challenge (
  challenge_sha256 binary(32) not null,
  purpose varchar(8) character set ascii collate ascii_bin not null,
  person_id binary(16) null,
  proved_by varchar(16) character set ascii collate ascii_bin null,
  proved_with binary(16) null,
  expires_at datetime(6) not null,
  used_at datetime(6) null,
  primary key (challenge_sha256),
  key passkey_challenge_expiry (expires_at),
  key passkey_challenge_person (person_id),
  constraint passkey_challenge_person foreign key (person_id) references person (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
