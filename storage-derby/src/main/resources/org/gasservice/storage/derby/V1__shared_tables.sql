-- The tables all types share. Tables of types follow from their descriptors.
create table gas_meta (
  meta_key varchar(40) not null,
  meta_value varchar(200) not null,
  constraint gas_meta_key primary key (meta_key));

-- what exists of each type, and how far its indexes are built
create table gas_catalog (
  type_name varchar(40) not null,
  part varchar(10) not null,
  part_name varchar(40) not null,
  shape varchar(16000) not null,
  finished smallint not null,
  built_root varchar(100),
  built_id varchar(100),
  constraint gas_catalog_key primary key (type_name, part, part_name));

-- history by key and version, feed by position; instants are microseconds since 1970-01-01T00:00:00Z
create table gas_journal (
  position bigint not null,
  root varchar(100) not null,
  type_name varchar(40) not null,
  id varchar(100) not null,
  version bigint not null,
  occurred_at bigint not null,
  recorded_at bigint not null,
  actor varchar(100) not null,
  actor_role varchar(100) not null,
  command varchar(100) not null,
  command_id varchar(100) not null,
  payload_hash varchar(64) for bit data not null,
  state_hash varchar(64) for bit data not null,
  link varchar(64) for bit data not null,
  salt varchar(64) for bit data,
  payload varchar(32000) for bit data,
  constraint gas_journal_key primary key (root, type_name, id, version));

create index gas_journal_feed on gas_journal (position);

create table gas_receipt (
  root varchar(100) not null,
  command_id varchar(100) not null,
  digest varchar(64) for bit data not null,
  recorded_at bigint not null,
  result varchar(32000) for bit data not null,
  constraint gas_receipt_key primary key (root, command_id));

insert into gas_meta (meta_key, meta_value) values ('schema', '1');
