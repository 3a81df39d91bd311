-- the head of each agency's chain: locked for every append, so the numbers have no gaps
create table ledger_head (
  agency_id binary(16) not null,
  seq bigint not null,
  hash binary(32) not null,
  primary key (agency_id),
  constraint ledger_head_agency foreign key (agency_id) references agency (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

-- only inserted and read; at, actor, act and client repeat what the body says, and verification compares them.
-- The parent is the head, which an append holds anyway: a key to agency would take a second lock after the last one.
-- No key to client: the ledger outlives those it speaks of.
create table ledger_entry (
  agency_id binary(16) not null,
  seq bigint not null,
  at datetime(6) not null,
  actor_kind varchar(8) character set ascii collate ascii_bin not null,
  actor_id binary(16) null,
  act varchar(64) character set ascii collate ascii_bin not null,
  client_id binary(16) null,
  body longblob not null,
  prev_hash binary(32) not null,
  hash binary(32) not null,
  primary key (agency_id, seq),
  key ledger_entry_client (agency_id, client_id, seq),
  constraint ledger_entry_head foreign key (agency_id) references ledger_head (agency_id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
