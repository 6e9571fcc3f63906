-- More rows than anybody takes out alone are asked for; somebody else of the same reporting unit says yes or no.
create table export_request (
  home text not null,
  id text not null,
  seq integer not null,
  person_id text not null,
  decided boolean not null,
  state jsonb not null,
  primary key (home, id),
  unique (id)
);
create index export_request_by_person on export_request (person_id, id);
create index export_request_to_decide on export_request (home, id) where not decided;
comment on table export_request is 'Exports above the limit of rows that somebody asked for (导出申请); state is the fold, the other columns are drawn from it';

alter table export_request enable row level security;
create policy export_request_reading on export_request for select to zhiyuan_app using (
  person_id = (select reach_setting('person'))
  or home = (select reach_setting('exports')) or (select reach_setting('exports')) = 'all'
);
create policy export_request_asking on export_request for insert to zhiyuan_app
  with check (person_id = (select reach_setting('person')));
-- Nobody decides on what they asked for themselves.
create policy export_request_deciding on export_request for update to zhiyuan_app using (
  (home = (select reach_setting('exports')) or (select reach_setting('exports')) = 'all')
  and person_id <> (select reach_setting('person'))
);

create policy ledger_export_requests on ledger_entry to zhiyuan_app using (
  subject_kind = 'export-request' and exists (
    select from export_request r where r.home = ledger_entry.home and r.id = subject_id)
);
grant select, insert, update on export_request to zhiyuan_app;
