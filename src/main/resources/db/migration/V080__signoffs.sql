-- whose signature is asked for; closed when the revision is signed, returned, refused or changed
create table signature_request (
  agency_id binary(16) not null,
  id binary(16) not null,
  client_id binary(16) not null,
  post_id binary(16) not null,
  revision_id binary(16) not null,
  signer_member_id binary(16) not null,
  asked_at datetime(6) not null,
  closed_at datetime(6) null,
  version bigint not null,
  primary key (agency_id, id),
  unique key signature_request_id (id),
  unique key signature_request_once (agency_id, revision_id, signer_member_id),
  key signature_request_post (agency_id, client_id, post_id),
  key signature_request_revision (agency_id, client_id, revision_id),
  key signature_request_signer (agency_id, signer_member_id, closed_at),
  constraint signature_request_post foreign key (agency_id, client_id, post_id) references post (agency_id, client_id, id),
  constraint signature_request_revision foreign key (agency_id, client_id, revision_id) references revision (agency_id, client_id, id),
  constraint signature_request_signer foreign key (agency_id, signer_member_id) references member (agency_id, id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

-- a signature over one revision: the evidence as canonical bytes, sealed with the agency's key and bound to this row
create table sign_off (
  agency_id binary(16) not null,
  id binary(16) not null,
  client_id binary(16) not null,
  post_id binary(16) not null,
  revision_id binary(16) not null,
  account_id binary(16) not null,
  signer_member_id binary(16) not null,
  kind varchar(16) character set ascii collate ascii_bin not null,
  evidence longblob not null,
  root binary(32) not null,
  seal varbinary(200) not null,
  signed_at datetime(6) not null,
  version bigint not null,
  primary key (agency_id, id),
  unique key sign_off_id (id),
  unique key sign_off_once (agency_id, revision_id, signer_member_id),
  key sign_off_revision (agency_id, client_id, revision_id),
  key sign_off_post (agency_id, client_id, post_id),
  key sign_off_account (agency_id, client_id, account_id),
  key sign_off_signer (agency_id, signer_member_id, signed_at),
  constraint sign_off_revision foreign key (agency_id, client_id, revision_id) references revision (agency_id, client_id, id),
  constraint sign_off_post foreign key (agency_id, client_id, post_id) references post (agency_id, client_id, id),
  constraint sign_off_account foreign key (agency_id, client_id, account_id) references social_account (agency_id, client_id, id),
  constraint sign_off_signer foreign key (agency_id, signer_member_id) references member (agency_id, id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

-- that a revision must not go out; without a member where an edit ended it (the ledger says whose)
create table withdrawal (
  agency_id binary(16) not null,
  id binary(16) not null,
  client_id binary(16) not null,
  revision_id binary(16) not null,
  member_id binary(16) null,
  reason varchar(1000) not null,
  withdrawn_at datetime(6) not null,
  version bigint not null,
  primary key (agency_id, id),
  unique key withdrawal_id (id),
  unique key withdrawal_once (agency_id, revision_id),
  key withdrawal_revision (agency_id, client_id, revision_id),
  key withdrawal_member (agency_id, member_id),
  constraint withdrawal_revision foreign key (agency_id, client_id, revision_id) references revision (agency_id, client_id, id),
  constraint withdrawal_member foreign key (agency_id, member_id) references member (agency_id, id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

-- the one row where whatever stops a signer's posts meets whatever sends them
create table sending_gate (
  agency_id binary(16) not null,
  account_id binary(16) not null,
  owner_id binary(16) not null,
  client_id binary(16) not null,
  epoch bigint not null,
  version bigint not null,
  primary key (agency_id, account_id, owner_id),
  unique key sending_gate_once (account_id, owner_id),
  key sending_gate_account (agency_id, client_id, account_id),
  key sending_gate_owner (agency_id, owner_id),
  constraint sending_gate_account foreign key (agency_id, client_id, account_id) references social_account (agency_id, client_id, id),
  constraint sending_gate_owner foreign key (agency_id, owner_id) references member (agency_id, id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

-- a page on which somebody may sign: its number is used once, within minutes
create table signing_ceremony (
  agency_id binary(16) not null,
  id binary(16) not null,
  nonce_sha256 binary(32) not null,
  member_id binary(16) not null,
  expires_at datetime(6) not null,
  used_at datetime(6) null,
  version bigint not null,
  primary key (agency_id, id),
  unique key signing_ceremony_id (id),
  unique key signing_ceremony_nonce (agency_id, nonce_sha256),
  key signing_ceremony_member (agency_id, member_id),
  key signing_ceremony_expiry (agency_id, expires_at),
  constraint signing_ceremony_member foreign key (agency_id, member_id) references member (agency_id, id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

-- global (docs/decisions/global-tables.md): a link names its agency only after it has been found
create table read_link (
  token_sha256 binary(32) not null,
  agency_id binary(16) not null,
  member_id binary(16) not null,
  created_at datetime(6) not null,
  expires_at datetime(6) not null,
  first_used_at datetime(6) null,
  dead_at datetime(6) null,
  version bigint not null,
  primary key (token_sha256),
  key read_link_member (agency_id, member_id),
  constraint read_link_member foreign key (agency_id, member_id) references member (agency_id, id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

create table read_link_item (
  agency_id binary(16) not null,
  id binary(16) not null,
  client_id binary(16) not null,
  token_sha256 binary(32) not null,
  post_id binary(16) not null,
  revision_id binary(16) not null,
  version bigint not null,
  primary key (agency_id, id),
  unique key read_link_item_id (id),
  unique key read_link_item_once (agency_id, token_sha256, revision_id),
  key read_link_item_post (agency_id, client_id, post_id),
  key read_link_item_revision (agency_id, client_id, revision_id),
  constraint read_link_item_post foreign key (agency_id, client_id, post_id) references post (agency_id, client_id, id),
  constraint read_link_item_revision foreign key (agency_id, client_id, revision_id) references revision (agency_id, client_id, id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
