-- As before, with two changes: written in plpgsql, whose plan is kept for as long as the connection lives, and leaving
-- out what was withdrawn unless it is asked for, so that a page of a search is cut from the ids alone.
drop function search_hazards(text, integer);
create function search_hazards(asked text, most integer, withdrawn_too boolean) returns table (found_id text)
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
               and o.organisation_id = (select reach_setting('organisation')))
    or exists (select from hazard_expert e where e.hazard_id = h.id
               and e.person_id = (select reach_setting('assigned'))))
  order by h.deadline, h.id
  limit most;
end
$$;
revoke all on function search_hazards(text, integer, boolean) from public;
grant execute on function search_hazards(text, integer, boolean) to zhiyuan_app;
