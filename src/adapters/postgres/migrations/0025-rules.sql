-- Limits come with a release (rules/); which of them binds here is decided by acts of the office of the installation.
-- They are nobody's business data: every post reads them, the committee office alone writes.
create table rule_decision (
  home text not null,
  id text not null,
  seq integer not null,
  state jsonb not null,
  primary key (home, id),
  unique (id)
);
comment on table rule_decision is 'What the office decided on a limit (期限规则): confirmed with its own basis, or suspended';

alter table rule_decision enable row level security;
create policy rule_reading on rule_decision for select to zhiyuan_app using (true);
create policy rule_keeping on rule_decision for insert to zhiyuan_app
  with check ((select reach_setting('library')) = 'all');
create policy rule_amending on rule_decision for update to zhiyuan_app
  using ((select reach_setting('library')) = 'all');

create policy ledger_rule_reading on ledger_entry for select to zhiyuan_app using (subject_kind = 'rule');
create policy ledger_rule_keeping on ledger_entry for insert to zhiyuan_app with check (
  subject_kind = 'rule' and (select reach_setting('library')) = 'all'
);

grant select, insert, update on rule_decision to zhiyuan_app;
