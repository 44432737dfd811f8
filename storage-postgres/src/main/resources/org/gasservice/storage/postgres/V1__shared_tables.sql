-- The tables all types share. Tables of types follow from their descriptors. For PostgreSQL 14 and later, in a database that keeps UTF-8.
create table gas_meta (
  meta_key varchar(40) collate "C" not null,
  meta_value varchar(200) collate "C" not null,
  constraint gas_meta_key primary key (meta_key));

-- what exists of each type, and how far its indexes are built
create table gas_catalog (
  type_name varchar(40) collate "C" not null,
  part varchar(10) collate "C" not null,
  part_name varchar(40) collate "C" not null,
  shape varchar(16000) collate "C" not null,
  finished smallint not null,
  built_root varchar(100) collate "C",
  built_id varchar(100) collate "C",
  constraint gas_catalog_key primary key (type_name, part, part_name));

-- history by key and version, feed by position; instants are microseconds since 1970-01-01T00:00:00Z
create table gas_journal (
  position bigint not null,
  root varchar(100) collate "C" not null,
  type_name varchar(40) collate "C" not null,
  id varchar(100) collate "C" not null,
  version bigint not null,
  occurred_at bigint not null,
  recorded_at bigint not null,
  actor varchar(100) collate "C" not null,
  actor_role varchar(100) collate "C" not null,
  command varchar(100) collate "C" not null,
  command_id varchar(100) collate "C" not null,
  payload_hash bytea not null,
  state_hash bytea not null,
  link bytea not null,
  salt bytea,
  payload bytea,
  constraint gas_journal_key primary key (root, type_name, id, version));

create index gas_journal_feed on gas_journal (position);

-- a number for each unit, in the order in which units got hold of what they write; 2 048 places in the feed belong to each
create sequence gas_place;

select nextval('gas_place');

create table gas_receipt (
  root varchar(100) collate "C" not null,
  command_id varchar(100) collate "C" not null,
  digest bytea not null,
  recorded_at bigint not null,
  result bytea not null,
  constraint gas_receipt_key primary key (root, command_id));

-- version of these tables; how often the tables of types have changed
insert into gas_meta (meta_key, meta_value) values ('schema', '1');

insert into gas_meta (meta_key, meta_value) values ('catalog', '0');
