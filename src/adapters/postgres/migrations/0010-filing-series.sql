-- How an office numbers its filings is in the organisation's record; here stands how far it has come in a year. The row
-- is locked from the drawing of a number until the filing is committed: a filing that fails gives its number back.
create table filing_count (
  organisation_id text not null references organisation (id),
  prefix text not null,
  year integer not null,
  next integer not null check (next > 0),
  primary key (organisation_id, prefix, year)
);
comment on table filing_count is 'The next running number of an office''s filings, by prefix and year';

create table filing_number (
  organisation_id text not null references organisation (id),
  number_key text not null,
  hazard_id text not null,
  primary key (organisation_id, number_key)
);
comment on table filing_number is 'Numbers that an office has given to filings, drawn or typed: none is given twice';

insert into filing_number (organisation_id, number_key, hazard_id)
select h.state -> 'belonging' ->> 'filingOrganisation',
  translate(regexp_replace(normalize(f.filed ->> 'number', NFKC), '\s+', '', 'g'), '([【)]】', '〔〔〔〕〕〕'),
  h.id
from hazard h
cross join lateral (
  select h.state -> 'filing' -> 'filed' as filed
  union all
  select jsonb_array_elements(h.state -> 'filing' -> 'earlier')
) f
where f.filed ->> 'number' is not null
  and exists (select from organisation o where o.id = h.state -> 'belonging' ->> 'filingOrganisation')
on conflict do nothing;

alter table filing_count enable row level security;
create policy filing_count_reach on filing_count to zhiyuan_app using (
  organisation_id = (select reach_setting('organisation'))
);
alter table filing_number enable row level security;
create policy filing_number_reach on filing_number to zhiyuan_app using (
  organisation_id = (select reach_setting('organisation'))
);
-- The office's own desk writes its series into the office's record.
create policy ledger_own_office on ledger_entry to zhiyuan_app using (
  subject_kind = 'organisation' and subject_id = (select reach_setting('organisation'))
);

grant select, insert, update on filing_count to zhiyuan_app;
grant select, insert on filing_number to zhiyuan_app;
