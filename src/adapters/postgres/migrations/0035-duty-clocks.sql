-- Limits in hours run from a moment, and the clock of an acceptance goes on through its further links and its
-- countersignature: what is owed keeps both. Duties are drawn anew after every upgrade of the schema.
alter table hazard_duty add column arose_at timestamptz;
comment on column hazard_duty.arose_at is 'The moment on which it arose; null where the record knows the day alone';
alter table hazard_duty add column clock_act text;
comment on column hazard_duty.clock_act is 'The act that its limit is counted for; null: its own act, empty: no limit runs';
alter table hazard_duty add column clock_since date;
comment on column hazard_duty.clock_since is 'The day from which its limit is counted; null: since it is owed';
