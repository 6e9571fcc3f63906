-- A small table and no ledger of its own: each import keeps in its first entry which rows it read, and what an office
-- calls its columns is no act on a record.
create table header_meaning (
  organisation_id text not null,
  kind text not null,
  header text not null,
  field text,
  by_person text not null,
  at timestamptz not null,
  primary key (organisation_id, kind, header)
);
comment on table header_meaning is 'What an office said that the heads of its sheets mean, by kind of sheet; no field: the column is not read';

alter table header_meaning enable row level security;
-- An office is known by its post here and not by its reach: a county office reaches its whole unit.
create policy header_meaning_reach on header_meaning to zhiyuan_app using (
  organisation_id = (select reach_setting('body'))
);
grant select, insert, update on header_meaning to zhiyuan_app;

-- An import looks for records that its rows may repeat: by the words of imported rows, and among what was reported here
-- by the enterprise. Of an enterprise with thousands of imported records the others are found without reading those.
create index hazard_reported_by_enterprise on hazard (enterprise_id) where import_id is null;

-- Who took rows out of the system is an act of its own: written by whoever did, read by them and the auditor.
create policy ledger_own_exports on ledger_entry to zhiyuan_app using (
  subject_kind = 'export' and actor = (select reach_setting('person'))
);
