-- db-scheduler's table: the alarm clock for recurring work, no tenant text in it
create table scheduled_tasks (
  task_name varchar(100) not null,
  task_instance varchar(100) not null,
  task_data blob null,
  execution_time timestamp(6) not null,
  picked boolean not null,
  picked_by varchar(50) null,
  last_success timestamp(6) null,
  last_failure timestamp(6) null,
  consecutive_failures int null,
  last_heartbeat timestamp(6) null,
  version bigint not null,
  priority smallint null,
  state varchar(20) null,
  primary key (task_name, task_instance),
  key scheduled_tasks_execution_time (execution_time),
  key scheduled_tasks_last_heartbeat (last_heartbeat),
  key scheduled_tasks_priority (priority desc, execution_time asc)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

-- Spring Modulith's event registry: events carry ids only
create table EVENT_PUBLICATION (
  ID varchar(36) character set ascii collate ascii_bin not null,
  LISTENER_ID varchar(512) not null,
  EVENT_TYPE varchar(512) not null,
  SERIALIZED_EVENT text not null,
  PUBLICATION_DATE timestamp(6) not null,
  COMPLETION_DATE timestamp(6) null default null,
  STATUS varchar(20) null,
  COMPLETION_ATTEMPTS int null,
  LAST_RESUBMISSION_DATE timestamp(6) null default null,
  primary key (ID),
  key EVENT_PUBLICATION_BY_COMPLETION_DATE_IDX (COMPLETION_DATE)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
