-- Numbers of an office are one idea, whatever they stand on: filings and papers draw from the same register.
alter table filing_count rename to number_count;
alter table filing_number rename to number_given;
alter table number_count rename column organisation_id to body_id;
alter table number_given rename column organisation_id to body_id;
alter table number_given rename column hazard_id to holder_id;
-- An enterprise numbers its papers too.
alter table number_count drop constraint filing_count_organisation_id_fkey;
alter table number_given drop constraint filing_number_organisation_id_fkey;
comment on table number_count is 'The next running number of a body''s series, by prefix and year';
comment on table number_given is 'Numbers that a body has given to filings and papers, drawn or typed: none is given twice';

-- Who acts for which body, whatever the reach of the post.
drop policy filing_count_reach on number_count;
create policy number_count_reach on number_count to zhiyuan_app using (
  body_id = (select reach_setting('body')) or body_id = (select reach_setting('enterprise'))
);
drop policy filing_number_reach on number_given;
create policy number_given_reach on number_given to zhiyuan_app using (
  body_id = (select reach_setting('body')) or body_id = (select reach_setting('enterprise'))
);
drop policy ledger_own_office on ledger_entry;
create policy ledger_own_office on ledger_entry to zhiyuan_app using (
  subject_kind = 'organisation' and subject_id = (select reach_setting('body'))
);

create table official_paper (
  home text not null,
  id text not null,
  seq integer not null,
  kind text not null,
  title text not null,
  stage text not null,
  organisation_id text,
  enterprise_id text,
  recipient_enterprise text,
  hazards text not null,
  number text,
  number_year integer,
  issued boolean not null,
  served boolean not null,
  code text,
  drafted_on date not null,
  state jsonb not null,
  primary key (home, id),
  unique (id)
);
create unique index official_paper_code on official_paper (code) where code is not null;
create index official_paper_by_body on official_paper (organisation_id, number_year, id) where organisation_id is not null;
create index official_paper_by_enterprise on official_paper (enterprise_id, id) where enterprise_id is not null;
create index official_paper_by_recipient on official_paper (recipient_enterprise, id) where recipient_enterprise is not null;
comment on table official_paper is 'Papers (公文) as their entries add up; state is the fold, the other columns are drawn from it for registers and reach';

create table official_paper_hazard (
  home text not null,
  paper_id text not null,
  hazard_id text not null,
  primary key (hazard_id, paper_id)
);
comment on table official_paper_hazard is 'Which hazards a paper is about';

alter table official_paper_hazard enable row level security;
create policy paper_hazard_reach on official_paper_hazard to zhiyuan_app using (
  exists (select from hazard h where h.id = official_paper_hazard.hazard_id)
);

-- A draft is its body's own. What was issued is read by whoever reads every hazard on it; an enterprise reads what was
-- served on it.
alter table official_paper enable row level security;
create policy paper_reach on official_paper to zhiyuan_app using (
  organisation_id = (select reach_setting('body'))
  or enterprise_id = (select reach_setting('enterprise'))
  or (served and recipient_enterprise = (select reach_setting('enterprise')))
  or (issued and (select reach_setting('enterprise')) is null and not exists (
        select from unnest(string_to_array(hazards, ' ')) named (id)
        where not exists (select from hazard h where h.id = named.id)))
);
create policy ledger_papers on ledger_entry to zhiyuan_app using (
  subject_kind = 'paper' and exists (
    select from official_paper p where p.home = ledger_entry.home and p.id = subject_id
      and (p.organisation_id = (select reach_setting('body')) or p.enterprise_id = (select reach_setting('enterprise'))))
);

-- Whoever holds a paper asks by its code; nothing else of it is told.
create function paper_behind(asked text)
  returns table (kind text, number text, issued_on text, issuer text, hash text, withdrawn boolean)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select p.kind, p.number, p.state -> 'issued' ->> 'on', p.state -> 'issued' ->> 'issuer',
    p.state -> 'issued' -> 'pdf' ->> 'id', p.stage = 'withdrawn'
  from official_paper p where p.code = asked and p.issued
$$;
revoke all on function paper_behind(text) from public;
grant execute on function paper_behind(text) to zhiyuan_app;

grant select, insert, update on official_paper to zhiyuan_app;
grant select, insert on official_paper_hazard to zhiyuan_app;
