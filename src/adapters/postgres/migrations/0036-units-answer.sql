-- A unit answers what was served on it and asks for an answer (督促整改通知书, 企业约谈通知书): of no other paper does it
-- reach the entries, which tell how it was signed off.
drop policy ledger_papers on ledger_entry;
create policy ledger_papers on ledger_entry to zhiyuan_app using (
  subject_kind = 'paper' and exists (
    select from official_paper p where p.home = ledger_entry.home and p.id = subject_id
      and (p.organisation_id = (select reach_setting('body')) or p.enterprise_id = (select reach_setting('enterprise'))
        or (p.issued and p.recipient_organisation = (select reach_setting('body')))
        or (p.served and p.answer_by is not null and p.recipient_enterprise = (select reach_setting('enterprise')))))
);
create index official_paper_unit_to_answer on official_paper (recipient_enterprise, answer_by)
  where recipient_enterprise is not null and not answered;
