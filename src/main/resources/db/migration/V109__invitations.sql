-- somebody invited is a member without a person: the row has a name and an address, and nobody can act by it
alter table member modify column person_id binary(16) null;
alter table member modify column joined_at datetime(6) null;

create table invitation (
  agency_id binary(16) not null,
  id binary(16) not null,
  member_id binary(16) not null,
  role varchar(16) character set ascii collate ascii_bin not null,
  client_id binary(16) null,
  invited_by binary(16) not null,
  invited_at datetime(6) not null,
  expires_at datetime(6) not null,
  joined_at datetime(6) null,
  revoked_at datetime(6) null,
  version bigint not null,
  primary key (agency_id, id),
  unique key invitation_id (id),
  key invitation_member (agency_id, member_id),
  key invitation_client (agency_id, client_id),
  key invitation_invited_by (agency_id, invited_by),
  constraint invitation_member foreign key (agency_id, member_id) references member (agency_id, id),
  constraint invitation_client foreign key (agency_id, client_id) references client (agency_id, id),
  constraint invitation_invited_by foreign key (agency_id, invited_by) references member (agency_id, id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

-- a global table: an invitation's links by digest, one in the letter and one in the hand of whoever invited
create table invitation_link (
  token_sha256 binary(32) not null,
  agency_id binary(16) not null,
  invitation_id binary(16) not null,
  came_by varchar(8) character set ascii collate ascii_bin not null,
  made_at datetime(6) not null,
  dead_at datetime(6) null,
  version bigint not null,
  primary key (token_sha256),
  key invitation_link_invitation (agency_id, invitation_id),
  constraint invitation_link_invitation foreign key (agency_id, invitation_id) references invitation (agency_id, id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
