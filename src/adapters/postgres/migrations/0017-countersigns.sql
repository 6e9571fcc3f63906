-- A second officer who has to countersign owes that alone; what a department's people owe together names nobody.
alter table hazard_duty add column person text not null default '';
comment on column hazard_duty.person is 'Who alone owes it; empty where the people of the part owe it';
alter table hazard_duty drop constraint hazard_duty_pkey;
alter table hazard_duty add primary key (home, hazard_id, act, part, person);
create index hazard_duty_person on hazard_duty (person, since, hazard_id) where person <> '';
