-- Tables that superiors send are office business and hold no hazard: an office keeps its own, the city's are everybody's
-- who has to hand them up.
create table saved_table (
  home text not null,
  id text not null,
  seq integer not null,
  organisation_id text not null,
  retired boolean not null,
  state jsonb not null,
  primary key (home, id),
  unique (id)
);
create index saved_table_by_office on saved_table (organisation_id);
comment on table saved_table is 'Tables that superiors send (套表) with how they are filled; state is the fold, the other columns are drawn from it';

alter table saved_table enable row level security;
create policy saved_table_reading on saved_table for select to zhiyuan_app using (
  organisation_id = (select reach_setting('body'))
  or (home = '140400' and (select reach_setting('body')) is not null)
);
create policy saved_table_keeping on saved_table for insert to zhiyuan_app
  with check (organisation_id = (select reach_setting('body')));
create policy saved_table_changing on saved_table for update to zhiyuan_app
  using (organisation_id = (select reach_setting('body')));

create policy ledger_saved_tables on ledger_entry to zhiyuan_app using (
  subject_kind = 'table' and exists (
    select from saved_table t where t.home = ledger_entry.home and t.id = subject_id
      and t.organisation_id = (select reach_setting('body')))
);
grant select, insert, update on saved_table to zhiyuan_app;
