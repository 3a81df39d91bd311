-- a request for a connection lives ten minutes: what is under way now begins again, bound to more than before
delete from connection_request;

alter table connection_request
  add column network varchar(16) character set ascii collate ascii_bin not null,
  add column browser_sha256 binary(32) not null,
  add column elsewhere_too boolean not null;

-- since when a network lets nobody in by the keys that were kept
alter table social_account add column lost_at datetime(6) null;

-- a link by which the owner of an account is asked to connect it: it opens a page for her alone, once, and is no key
create table connection_ask (
  agency_id binary(16) not null,
  id binary(16) not null,
  client_id binary(16) not null,
  account_id binary(16) not null,
  owner_id binary(16) not null,
  asked_by binary(16) not null,
  asked_at datetime(6) not null,
  expires_at datetime(6) not null,
  ended_at datetime(6) null,
  version bigint not null,
  primary key (agency_id, id),
  unique key connection_ask_id (id),
  key connection_ask_account (agency_id, client_id, account_id),
  key connection_ask_owner (agency_id, owner_id),
  key connection_ask_asked_by (agency_id, asked_by),
  constraint connection_ask_account foreign key (agency_id, client_id, account_id) references social_account (agency_id, client_id, id),
  constraint connection_ask_owner foreign key (agency_id, owner_id) references member (agency_id, id),
  constraint connection_ask_asked_by foreign key (agency_id, asked_by) references member (agency_id, id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

-- over all agencies: which account on a network is connected where, by a digest of the network's id for it
create table remote_account (
  network varchar(16) character set ascii collate ascii_bin not null,
  remote_sha256 binary(32) not null,
  agency_id binary(16) not null,
  account_id binary(16) not null,
  primary key (network, remote_sha256, agency_id),
  unique key remote_account_of (agency_id, account_id),
  constraint remote_account_of foreign key (agency_id, account_id) references social_account (agency_id, id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

insert into remote_account (network, remote_sha256, agency_id, account_id)
select network, unhex(sha2(concat(network, '|', remote_id), 256)), agency_id, min(id)
from social_account
where connected_at is not null and remote_id is not null
group by network, remote_id, agency_id;
