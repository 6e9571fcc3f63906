-- The catalogue comes with a release; what the offices of this installation add to a standard of it, and lists of their
-- own, are acts and stand here. Criteria are nobody's business data: every post reads them, keepers alone write.
create table standard_addition (
  home text not null,
  id text not null,
  seq integer not null,
  state jsonb not null,
  primary key (home, id),
  unique (id)
);
comment on table standard_addition is 'What offices added to a standard: official text, items, the day of effect, or a whole list of their own';

alter table standard_addition enable row level security;
create policy addition_reading on standard_addition for select to zhiyuan_app using (true);
create policy addition_keeping on standard_addition for insert to zhiyuan_app
  with check ((select reach_setting('library')) = 'all');
create policy addition_amending on standard_addition for update to zhiyuan_app
  using ((select reach_setting('library')) = 'all');

create policy ledger_standard_reading on ledger_entry for select to zhiyuan_app using (subject_kind = 'standard');
create policy ledger_standard_keeping on ledger_entry for insert to zhiyuan_app with check (
  subject_kind = 'standard' and (select reach_setting('library')) = 'all'
);

grant select, insert, update on standard_addition to zhiyuan_app;

-- How many hazards cite an item is asked before its wording is changed.
create index hazard_criterion on hazard (criterion) where criterion is not null;
