-- What the platform above calls a hazard, so that what waits to be reported is found without reading the records; and
-- what an office settled of that platform, with the last export that it laid beside its records.
alter table hazard add column platform_number text;
create index hazard_on_platform on hazard (platform_number) where platform_number is not null;

create table platform_above (
  home text not null,
  id text not null,
  seq integer not null,
  organisation_id text not null,
  state jsonb not null,
  primary key (home, id),
  unique (id),
  unique (organisation_id)
);
comment on table platform_above is 'The platform above (上级平台) as an office works with it, one an office; state is the fold, the other columns are drawn from it';

alter table platform_above enable row level security;
create policy platform_above_own on platform_above to zhiyuan_app
  using (organisation_id = (select reach_setting('body')))
  with check (organisation_id = (select reach_setting('body')));

create policy ledger_platforms on ledger_entry to zhiyuan_app using (
  subject_kind = 'platform' and exists (
    select from platform_above p where p.home = ledger_entry.home and p.id = subject_id
      and p.organisation_id = (select reach_setting('body')))
);
grant select, insert, update on platform_above to zhiyuan_app;
