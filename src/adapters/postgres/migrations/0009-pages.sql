-- Two lists are cut from narrow rows before the wide ones are read under the policy, which asks its question of every
-- row: an organisation's ledger, and a search. Each also tells how many there are.
alter table hazard_organisation add column stage text, add column deadline date;
update hazard_organisation o set stage = h.stage, deadline = h.deadline from hazard h where h.id = o.hazard_id;
alter table hazard_organisation alter column stage set not null;
create index hazard_organisation_page on hazard_organisation (organisation_id, deadline, hazard_id) include (stage);
comment on table hazard_organisation is 'Every organisation within whose reach a hazard lies (lead, superior, filing, supporting), with the stage and deadline by which its list is cut';

-- As search_hazards, with the page cut inside and counted no further than `most`. A word that fewer records of a city
-- or unit hold is answered from the word index; one that more hold, by walking the records in order of deadline until
-- the page is full (`is true` keeps the word index out of it). Where reach is narrower that walk might not end: all that
-- match are taken. Scans are off: the whole table would be read through, states and all.
create function search_page(asked text, skip integer, take integer, most integer)
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
                 and o.organisation_id = (select reach_setting('organisation')))
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
revoke all on function search_page(text, integer, integer, integer) from public;
grant execute on function search_page(text, integer, integer, integer) to zhiyuan_app;
