-- When an edition changes, the open hazards judged by the older one are listed; those already looked at by the newer one
-- are told apart. The order of the letters is that of their codes, so that an edition is one stretch of the index.
alter table hazard add column rejudged_by text;
comment on column hazard.rejudged_by is 'The newer edition by which the hazard was last judged again; null while none was asked';
create index hazard_open_judged on hazard ((criterion collate "C"), id)
  where criterion is not null and stage not in ('struck-off', 'dismissed', 'withdrawn');
