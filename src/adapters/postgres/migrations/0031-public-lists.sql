-- 公开挂牌清单: shut in every area until its committee office opens it.
create table public_list (
  home text not null,
  id text not null,
  seq integer not null,
  open boolean not null,
  keep_days integer not null,
  state jsonb not null,
  primary key (home, id),
  unique (id)
);
comment on table public_list is 'Whether an area shows its listed hazards to the public, by which text, and for how many days delisted ones stay; state is the fold';

create table public_listing (
  home text not null,
  hazard_id text not null,
  level text not null,
  unit text not null,
  wording text not null,
  supervisor text not null,
  listed_on date,
  deadline date,
  delisted_on date,
  primary key (hazard_id)
);
create index public_listing_of_area on public_listing (home, listed_on);
comment on table public_listing is 'The reviewed words of listed hazards for the public list (公开审查); drawn from the hazard, shown only where the area has opened its list';

alter table public_list enable row level security;
create policy public_list_reading on public_list for select to zhiyuan_app using (
  (select reach_setting('office')) = 'all' or home = (select reach_setting('office')));
create policy public_list_keeping on public_list for insert to zhiyuan_app with check (
  (select reach_setting('office')) = 'all' or home = (select reach_setting('office')));
create policy public_list_amending on public_list for update to zhiyuan_app using (
  (select reach_setting('office')) = 'all' or home = (select reach_setting('office')));
create policy ledger_public_lists on ledger_entry to zhiyuan_app using (
  subject_kind = 'public-list'
  and ((select reach_setting('office')) = 'all' or home = (select reach_setting('office'))));

-- The line is written by whoever acts on the hazard: its lister, or who withdraws the record.
alter table public_listing enable row level security;
create policy public_listing_reach on public_listing to zhiyuan_app using (
  exists (select from hazard h where h.id = public_listing.hazard_id));

-- What anybody reads. The office's preview asks the same question and only leaves out whether the list is open.
create function public_list_areas() returns table (home text)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select l.home from public_list l where l.open
$$;
create function public_list_lines(asked text, today date, unopened boolean)
  returns table (level text, unit text, wording text, supervisor text, listed_on text, deadline text, delisted_on text)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select p.level, p.unit, p.wording, p.supervisor, p.listed_on::text, p.deadline::text, p.delisted_on::text
  from public_listing p left join public_list l on l.home = p.home
  where p.home = asked and (unopened or coalesce(l.open, false))
    and (p.delisted_on is null or p.delisted_on + coalesce(l.keep_days, 0) > today)
  order by p.delisted_on is not null, p.listed_on desc nulls last, p.unit, p.hazard_id
  limit 2000
$$;
revoke all on function public_list_areas() from public;
revoke all on function public_list_lines(text, date, boolean) from public;
grant execute on function public_list_areas() to zhiyuan_app;
grant execute on function public_list_lines(text, date, boolean) to zhiyuan_app;
grant select, insert, update on public_list to zhiyuan_app;
grant select, insert, delete on public_listing to zhiyuan_app;

-- The committee office of the area also reads what departments sent there; it decides nothing on it.
create policy prompt_overseeing on prompt for select to zhiyuan_app using (
  sent and ((select reach_setting('office')) = 'all' or home = (select reach_setting('office'))));
-- An enterprise that answers anew says with its last word what it found: what it took back is drawn no more.
delete from prompt_finding f where not exists (
  select from prompt p, jsonb_array_elements(p.state -> 'answers') a, jsonb_array_elements_text(a -> 'hazards') h (id)
  where p.id = f.prompt_id and h.id = f.hazard_id);
grant delete on prompt_finding to zhiyuan_app;
