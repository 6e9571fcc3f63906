-- Papers from one body to another (交办, 督办, 抄告): the recipient reads what was issued, and answers.
alter table official_paper
  add column recipient_organisation text,
  add column answer_by date,
  add column answered boolean not null default false;
alter table official_paper alter column answered drop default;
create index official_paper_to_answer on official_paper (recipient_organisation, answer_by)
  where recipient_organisation is not null and not answered;

-- The functions of the policy are the same; a body is added among its readers.
drop policy paper_reach on official_paper;
create policy paper_reach on official_paper to zhiyuan_app using (
  organisation_id = (select reach_setting('body'))
  or enterprise_id = (select reach_setting('enterprise'))
  or (served and recipient_enterprise = (select reach_setting('enterprise')))
  or (issued and recipient_organisation = (select reach_setting('body')))
  -- Between bodies it stays: whoever merely reads the hazard does not read how its department is pressed.
  or (issued and recipient_organisation is null and (select reach_setting('enterprise')) is null and not exists (
        select from unnest(string_to_array(hazards, ' ')) named (id)
        where not exists (select from hazard h where h.id = named.id)))
);
drop policy ledger_papers on ledger_entry;
create policy ledger_papers on ledger_entry to zhiyuan_app using (
  subject_kind = 'paper' and exists (
    select from official_paper p where p.home = ledger_entry.home and p.id = subject_id
      and (p.organisation_id = (select reach_setting('body')) or p.enterprise_id = (select reach_setting('enterprise'))
        or (p.issued and p.recipient_organisation = (select reach_setting('body')))))
);
