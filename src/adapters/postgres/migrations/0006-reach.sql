-- The second lock. Settings read as '' on a reused connection, so each goes through nullif; each is wrapped in a
-- scalar sub-select so that it is read once a statement. Only =, ranges on text and starts_with are used: they are
-- leakproof, so indexes serve under the policy.
create function reach_setting(name text) returns text language sql stable parallel safe
  as $$ select nullif(pg_catalog.current_setting('app.' || name, true), '') $$;

alter table hazard enable row level security;
create policy hazard_reach on hazard to zhiyuan_app using (
  (select reach_setting('city')) = 'all'
  or home = (select reach_setting('unit'))
  or starts_with(place_code, (select reach_setting('place')))
  or enterprise_id = (select reach_setting('enterprise'))
  or group_id = (select reach_setting('group'))
  or exists (select from hazard_organisation o where o.hazard_id = hazard.id
             and o.organisation_id = (select reach_setting('organisation')))
  or exists (select from hazard_expert e where e.hazard_id = hazard.id
             and e.person_id = (select reach_setting('assigned')))
);

alter table hazard_duty enable row level security;
create policy duty_reach on hazard_duty to zhiyuan_app using (
  exists (select from hazard h where h.home = hazard_duty.home and h.id = hazard_duty.hazard_id)
);

alter table enterprise enable row level security;
create policy enterprise_reach on enterprise to zhiyuan_app using (
  (select reach_setting('city')) = 'all'
  or home = (select reach_setting('unit'))
  or starts_with(place_code, (select reach_setting('place')))
  or id = (select reach_setting('enterprise'))
  or group_id = (select reach_setting('group'))
  or filing_organisation = (select reach_setting('organisation'))
  or exists (select from enterprise_department d where d.home = enterprise.home and d.enterprise_id = enterprise.id
             and d.organisation_id = (select reach_setting('organisation')))
  -- The department above reads the hazards there, so it reads whose they are.
  or exists (select from enterprise_department d join organisation o on o.id = d.organisation_id
             where d.home = enterprise.home and d.enterprise_id = enterprise.id and d.part = 'lead'
             and o.superior = (select reach_setting('organisation')))
);

-- Counts are read for a whole unit or city, or by the department that leads; narrower reach counts its own rows.
alter table hazard_count enable row level security;
create policy count_reach on hazard_count to zhiyuan_app using (
  (select reach_setting('city')) = 'all' or home = (select reach_setting('unit'))
  or lead_organisation = (select reach_setting('organisation'))
);
alter table hazard_count_delta enable row level security;
create policy delta_reach on hazard_count_delta for select to zhiyuan_app using (
  (select reach_setting('city')) = 'all' or home = (select reach_setting('unit'))
  or lead_organisation = (select reach_setting('organisation'))
);
create policy delta_write on hazard_count_delta for insert to zhiyuan_app with check (true);

alter table import_batch enable row level security;
create policy import_reach on import_batch to zhiyuan_app using (
  (select reach_setting('city')) = 'all' or home = (select reach_setting('unit'))
  or by_person = (select reach_setting('person'))
);

-- Entries carry no reach: theirs goes through the subject. The auditor reads them all and no business table.
alter table ledger_entry enable row level security;
create policy ledger_reach on ledger_entry to zhiyuan_app using (
  (select reach_setting('audit')) = 'all'
  or (subject_kind = 'hazard' and exists (select from hazard h where h.home = ledger_entry.home and h.id = subject_id))
  or (subject_kind = 'enterprise' and exists (select from enterprise e where e.home = ledger_entry.home and e.id = subject_id))
  or (subject_kind = 'import' and exists (select from import_batch b where b.home = ledger_entry.home and b.id = subject_id))
  or (subject_kind in ('organisation', 'account', 'installation') and (select reach_setting('administer')) = 'all')
);

grant select on place, setting to zhiyuan_app, zhiyuan_identity;
grant insert, update on place to zhiyuan_app;
grant select, insert on person, person_key to zhiyuan_app;
grant update (name_sealed, phone_sealed) on person to zhiyuan_app;
grant delete on person_key to zhiyuan_app;
grant select, insert, update on organisation, enterprise, account, post to zhiyuan_app;
grant select, insert, update, delete on enterprise_department to zhiyuan_app;
grant select, insert on ledger_entry to zhiyuan_app;
grant select on ledger_seal to zhiyuan_app;
grant select, insert, update on hazard, import_batch, attachment to zhiyuan_app;
grant select, insert, update, delete on hazard_organisation, hazard_expert, hazard_duty, import_row to zhiyuan_app;
grant select, insert on hazard_count_delta to zhiyuan_app;
grant select on hazard_count to zhiyuan_app;
grant select on account, post, organisation, enterprise, person, person_key to zhiyuan_identity;
grant select, insert, update, delete on credential, session to zhiyuan_identity;
create policy identity_reads_enterprises on enterprise for select to zhiyuan_identity using (true);

-- Search under the policy would scan: @@ is not leakproof in PostgreSQL 15, so the word index is not used for the
-- application's role. This function belongs to the owner, applies the same reach inside, and gives ids alone,
-- which are read again under the policy.
create function search_hazards(asked text, most integer) returns table (id text)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select h.id from hazard h
  where h.words @@ asked::tsquery and (
    (select reach_setting('city')) = 'all'
    or h.home = (select reach_setting('unit'))
    or starts_with(h.place_code, (select reach_setting('place')))
    or h.enterprise_id = (select reach_setting('enterprise'))
    or h.group_id = (select reach_setting('group'))
    or exists (select from hazard_organisation o where o.hazard_id = h.id
               and o.organisation_id = (select reach_setting('organisation')))
    or exists (select from hazard_expert e where e.hazard_id = h.id
               and e.person_id = (select reach_setting('assigned'))))
  order by h.deadline, h.id
  limit most
$$;
revoke all on function search_hazards(text, integer) from public;
grant execute on function search_hazards(text, integer) to zhiyuan_app;
