-- the board: its display order is one column (open work by when it is due, undated last; ended work by when it ended)
alter table task
  add column board_at datetime(6) generated always as
    (coalesce(ended_at, due_at, timestamp'9999-12-31 00:00:00')) stored;

-- index order = display order, whichever of the three the board is asked by; the tails let it filter without the rows
alter table task
  drop key task_board,
  add key task_board (agency_id, state, board_at, id, client_id, lane, assignee_id),
  add key task_board_client (agency_id, client_id, state, board_at, id, lane, assignee_id),
  add key task_board_person (agency_id, assignee_id, state, board_at, id, client_id, lane);

-- what has changed lately, for the screens that are open on any node; told by an id alone and swept after minutes
create table live_change (
  agency_id binary(16) not null,
  seq bigint not null auto_increment,
  room varchar(16) character set ascii collate ascii_bin not null,
  id binary(16) not null,
  at datetime(6) not null default (utc_timestamp(6)),
  primary key (agency_id, seq),
  unique key live_change_seq (seq),
  key live_change_at (at),
  constraint live_change_agency foreign key (agency_id) references agency (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
