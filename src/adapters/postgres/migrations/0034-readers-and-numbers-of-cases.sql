-- When another department leads, a case stays with its people and not with their whole department: a line may be one
-- reader's. Empty lets in the whole body; else the person, or the legal reviewer whoever that is.
alter table hazard_organisation add column reader text not null default '';
alter table hazard_organisation drop constraint hazard_organisation_pkey;
alter table hazard_organisation add primary key (organisation_id, hazard_id, reader);
comment on table hazard_organisation is 'Every organisation within whose reach a hazard lies (lead, superior, filing, supporting), or readers of it alone who have a case there, with the stage and deadline by which its list is cut';
comment on column hazard_organisation.reader is 'Who of the body alone reaches it: a person, or legal-reviewer; empty where the whole body does';
drop index hazard_organisation_page;
create index hazard_organisation_page on hazard_organisation (organisation_id, deadline, hazard_id) include (stage, reader);

insert into hazard_organisation (home, hazard_id, organisation_id, stage, deadline, reader)
select distinct h.home, h.id, c ->> 'organisation', h.stage, h.deadline, r.reader
from hazard h
cross join lateral jsonb_array_elements(h.state -> 'cases') c
cross join lateral (
  select jsonb_array_elements_text(c -> 'handlers') as reader
  union select c ->> 'head' where c ->> 'head' is not null
  union select 'legal-reviewer') r
where h.state -> 'cases' is not null
  and (c ->> 'organisation') is distinct from (h.state #>> '{belonging,leadOrganisation}')
  and (c ->> 'organisation') is distinct from (h.state #>> '{belonging,superiorOrganisation}')
  and (c ->> 'organisation') is distinct from (h.state #>> '{belonging,filingOrganisation}')
  and not coalesce(h.state #> '{belonging,supportingOrganisations}' ? (c ->> 'organisation'), false);
delete from hazard_organisation o using hazard_organisation r
where o.reader = '' and r.reader <> '' and r.organisation_id = o.organisation_id and r.hazard_id = o.hazard_id;

alter policy hazard_reach on hazard using (
  (select reach_setting('city')) = 'all'
  or home = (select reach_setting('unit'))
  or starts_with(place_code, (select reach_setting('place')))
  or enterprise_id = (select reach_setting('enterprise'))
  or group_id = (select reach_setting('group'))
  or exists (select from hazard_organisation o where o.hazard_id = hazard.id
             and o.organisation_id = (select reach_setting('organisation'))
             and (o.reader = '' or o.reader = (select reach_setting('reader'))))
  or exists (select from hazard_expert e where e.hazard_id = hazard.id
             and e.person_id = (select reach_setting('assigned')))
);

-- The two searches, which apply the same reach inside.
create or replace function search_hazards(asked text, most integer, withdrawn_too boolean) returns table (found_id text)
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  return query select h.id from hazard h
  where h.words @@ asked::tsquery and (withdrawn_too or h.stage <> 'withdrawn') and (
    (select reach_setting('city')) = 'all'
    or h.home = (select reach_setting('unit'))
    or starts_with(h.place_code, (select reach_setting('place')))
    or h.enterprise_id = (select reach_setting('enterprise'))
    or h.group_id = (select reach_setting('group'))
    or exists (select from hazard_organisation o where o.hazard_id = h.id
               and o.organisation_id = (select reach_setting('organisation'))
               and (o.reader = '' or o.reader = (select reach_setting('reader'))))
    or exists (select from hazard_expert e where e.hazard_id = h.id
               and e.person_id = (select reach_setting('assigned'))))
  order by h.deadline, h.id
  limit most;
end
$$;
create or replace function search_page(asked text, skip integer, take integer, most integer)
  returns table (found_id text, total bigint)
  language plpgsql stable security definer set search_path = pg_catalog, public set enable_seqscan = off as $$
declare
  everywhere boolean := reach_setting('city') is not distinct from 'all';
  unit text := reach_setting('unit');
  wide boolean := everywhere or unit is not null;
  ids text[];
  counted bigint;
begin
  select array_agg(m.id order by m.deadline, m.id), count(*) into ids, counted from (
    select h.id, h.deadline from hazard h
    where h.words @@ asked::tsquery and h.stage <> 'withdrawn' and (everywhere
      or h.home = unit
      or starts_with(h.place_code, (select reach_setting('place')))
      or h.enterprise_id = (select reach_setting('enterprise'))
      or h.group_id = (select reach_setting('group'))
      or exists (select from hazard_organisation o where o.hazard_id = h.id
                 and o.organisation_id = (select reach_setting('organisation'))
                 and (o.reader = '' or o.reader = (select reach_setting('reader'))))
      or exists (select from hazard_expert e where e.hazard_id = h.id
                 and e.person_id = (select reach_setting('assigned'))))
    limit case when wide then most end) m;
  if counted < most or not wide then
    return query select unnest(ids[skip + 1 : skip + take]), least(counted, most);
  elsif everywhere then
    return query select h.id, counted from hazard h
      where (h.words @@ asked::tsquery) is true and h.stage <> 'withdrawn'
      order by h.deadline, h.id offset skip limit take;
  else
    return query select h.id, counted from hazard h
      where h.home = unit and (h.words @@ asked::tsquery) is true and h.stage <> 'withdrawn'
      order by h.deadline, h.id offset skip limit take;
  end if;
end
$$;

create index hazard_with_cases on hazard (id) where state -> 'cases' is not null;

-- The numbers under which the actor's own body has opened cases in a year, whoever reads them: numbers alone, so that one
-- is not given twice. Who opens a case at the same time waits.
create function case_numbers(year text) returns table (number text)
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('cases of ' || reach_setting('body'), 0));
  return query select c ->> 'number' from hazard h cross join lateral jsonb_array_elements(h.state -> 'cases') c
  where h.state -> 'cases' is not null
    and c ->> 'organisation' = reach_setting('body') and left(c ->> 'openedOn', 4) = year;
end
$$;
revoke all on function case_numbers(text) from public;
grant execute on function case_numbers(text) to zhiyuan_app;
