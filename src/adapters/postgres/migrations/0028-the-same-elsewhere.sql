-- Whether the same item was found at other units of the group or the field is asked of the whole installation: who sees
-- only part of it is told a number, and reads the rest under the policy.
create function repeats_elsewhere(asked text, since date, until date) returns table (id text, in_group boolean)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select h.id, coalesce(h.group_id = a.group_id, false)
  from hazard a join hazard h on h.criterion = a.criterion
  where a.id = asked and h.id <> a.id and h.enterprise_id is distinct from a.enterprise_id
    and (h.group_id = a.group_id or h.field = a.field)
    and h.found_on between since and until and h.stage not in ('withdrawn', 'dismissed')
$$;
revoke all on function repeats_elsewhere(text, date, date) from public;
grant execute on function repeats_elsewhere(text, date, date) to zhiyuan_app;

-- 举一反三: from one major hazard to enterprises where the same may stand.
create table prompt (
  home text not null,
  id text not null,
  seq integer not null,
  organisation_id text not null,
  hazard_id text not null,
  sent boolean not null,
  drafted_on date not null,
  state jsonb not null,
  primary key (home, id),
  unique (id)
);
create index prompt_by_body on prompt (organisation_id, id);
create index prompt_by_hazard on prompt (hazard_id, id);
comment on table prompt is 'Prompts to look for the same elsewhere (举一反三提示) as their entries add up; state is the fold, the other columns are drawn from it';

create table prompt_recipient (
  home text not null,
  prompt_id text not null,
  enterprise_id text not null,
  organisation_id text not null,
  sent boolean not null,
  reply_by date,
  owed boolean not null,
  primary key (prompt_id, enterprise_id)
);
create index prompt_recipient_by_enterprise on prompt_recipient (enterprise_id, prompt_id) where sent;
comment on table prompt_recipient is 'To whom a prompt goes and who still owes a reply; drawn from the prompt';

create table prompt_finding (
  home text not null,
  prompt_id text not null,
  hazard_id text not null,
  primary key (hazard_id, prompt_id)
);
comment on table prompt_finding is 'Hazards that enterprises found because of a prompt; drawn from the prompt';

-- A prompt is its body's own; an enterprise reads what was sent to it and writes its answer there.
alter table prompt_recipient enable row level security;
create policy prompt_recipient_reach on prompt_recipient to zhiyuan_app using (
  organisation_id = (select reach_setting('body'))
  or (sent and enterprise_id = (select reach_setting('enterprise')))
);
alter table prompt enable row level security;
create policy prompt_reach on prompt to zhiyuan_app using (
  organisation_id = (select reach_setting('body'))
  or exists (select from prompt_recipient r where r.prompt_id = prompt.id and r.sent
             and r.enterprise_id = (select reach_setting('enterprise')))
);
alter table prompt_finding enable row level security;
create policy prompt_finding_reach on prompt_finding to zhiyuan_app using (
  exists (select from hazard h where h.id = prompt_finding.hazard_id)
);
create policy ledger_prompts on ledger_entry to zhiyuan_app using (
  subject_kind = 'prompt' and exists (
    select from prompt p where p.home = ledger_entry.home and p.id = subject_id)
);
grant select, insert, update on prompt to zhiyuan_app;
grant select, insert, update, delete on prompt_recipient to zhiyuan_app;
grant select, insert on prompt_finding to zhiyuan_app;
