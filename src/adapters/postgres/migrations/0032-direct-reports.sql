-- 直接上报 (安全生产法 46): seen by who made it and by whom it went to. No other policy lets anybody near it: neither the
-- enterprise, nor who merely reads the hazard, nor the auditor, whose trail would name the reporter.
create table direct_report (
  home text not null,
  id text not null,
  seq integer not null,
  enterprise_id text not null,
  organisation_id text,
  made_by text not null,
  made_on date not null,
  answered boolean not null,
  state jsonb not null,
  primary key (home, id),
  unique (id)
);
create index direct_report_by_maker on direct_report (made_by, id);
create index direct_report_by_body on direct_report (organisation_id, answered, id);
comment on table direct_report is 'What safety staff told the authority past their own leaders (直接上报) as its entries add up; state is the fold, the other columns are drawn from it';

create table direct_report_file (
  id text not null,
  stored_by text not null,
  name text not null,
  media_type text not null,
  size integer not null,
  stored_at timestamptz not null,
  primary key (id, stored_by)
);
comment on table direct_report_file is 'Files sent in for a direct report, apart from all others: the same picture sent in by a colleague meets nothing of it';

alter table direct_report enable row level security;
create policy direct_report_reach on direct_report to zhiyuan_app using (
  made_by = (select reach_setting('person'))
  or organisation_id = (select reach_setting('body'))
  or (organisation_id is null
      and ((select reach_setting('office')) = 'all' or home = (select reach_setting('office')))));
alter table direct_report_file enable row level security;
create policy direct_report_file_own on direct_report_file to zhiyuan_app using (
  stored_by = (select reach_setting('person')));

drop policy ledger_reach on ledger_entry;
create policy ledger_reach on ledger_entry to zhiyuan_app using (
  ((select reach_setting('audit')) = 'all' and subject_kind <> 'direct-report')
  or (subject_kind = 'hazard' and exists (select from hazard h where h.home = ledger_entry.home and h.id = subject_id))
  or (subject_kind = 'enterprise' and exists (select from enterprise e where e.home = ledger_entry.home and e.id = subject_id))
  or (subject_kind = 'import' and exists (select from import_batch b where b.home = ledger_entry.home and b.id = subject_id))
  or (subject_kind in ('organisation', 'account', 'installation') and (select reach_setting('administer')) = 'all')
);
create policy ledger_direct_reports on ledger_entry to zhiyuan_app using (
  subject_kind = 'direct-report' and exists (
    select from direct_report d where d.home = ledger_entry.home and d.id = subject_id)
);
grant select, insert, update on direct_report to zhiyuan_app;
grant select, insert, update on direct_report_file to zhiyuan_app;
