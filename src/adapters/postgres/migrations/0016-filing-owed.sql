-- Which struck-off majors still owe a filed report. A row that came in as already done owes none (process not recorded),
-- so that neither the number 已销号未备案 nor the list behind it may be drawn from "not filed" alone.
alter table hazard add column filing_owed boolean not null default false;
update hazard set filing_owed = true
where level = 'major' and stage = 'struck-off' and not filed
  and coalesce(state -> 'importedFrom' ->> 'done', 'false') = 'false';
alter table hazard alter column filing_owed drop default;
create index hazard_filing_owed on hazard (home, deadline, id) where filing_owed;

alter table hazard_count rename column filed to filing_owed;
alter table hazard_count_delta rename column filed to filing_owed;
delete from hazard_count_delta;
delete from hazard_count;
insert into hazard_count
  (home, field, lead_organisation, stage, level, found_by, focuses, listed, filing_owed, found_on, deadline, number)
select home, coalesce(field, ''), coalesce(lead_organisation, ''), stage, coalesce(level, ''), found_by, focuses,
  listed_level is not null, filing_owed, coalesce(found_on, '0001-01-01'), coalesce(deadline, '0001-01-01'), count(*)
from hazard
group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11;
