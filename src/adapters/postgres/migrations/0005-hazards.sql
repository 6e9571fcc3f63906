create table hazard (
  home text not null,
  id text not null,
  seq integer not null,
  number text not null,
  place_code text,
  enterprise_id text,
  group_id text,
  lead_organisation text,
  field text,
  unit_name text,
  text text not null,
  stage text not null,
  level text,
  found_on date,
  found_by text not null,
  deadline date,
  next_step text,
  listed_level text,
  stopped boolean not null,
  filed boolean not null,
  repeat_of text,
  focuses text not null,
  criterion text,
  import_id text,
  gaps integer not null,
  reported_at timestamptz not null,
  state jsonb not null,
  words tsvector not null,
  primary key (home, id),
  unique (id)
);
create unique index hazard_number on hazard (home, number);
create index hazard_by_deadline on hazard (home, deadline, id);
create index hazard_by_state on hazard (home, stage, field, deadline, id);
create index hazard_by_field on hazard (home, field, deadline, id);
create index hazard_by_place on hazard (place_code, deadline, id);
create index hazard_by_enterprise on hazard (enterprise_id, deadline, id);
create index hazard_by_group on hazard (group_id, deadline, id) where group_id is not null;
create index hazard_by_lead on hazard (lead_organisation, stage, deadline, id);
create index hazard_by_import on hazard (import_id) where import_id is not null;
create index hazard_overall on hazard (deadline, id);
create index hazard_words on hazard using gin (words);
comment on table hazard is 'The hazards as their entries add up; state is the fold, the other columns are drawn from it for lists and reach';

create table hazard_organisation (
  home text not null,
  hazard_id text not null,
  organisation_id text not null,
  primary key (organisation_id, hazard_id)
);
create index hazard_organisation_hazard on hazard_organisation (hazard_id);
comment on table hazard_organisation is 'Every organisation within whose reach a hazard lies: lead, superior, filing, supporting, and who found it';

create table hazard_expert (
  home text not null,
  hazard_id text not null,
  person_id text not null,
  primary key (person_id, hazard_id)
);
create index hazard_expert_hazard on hazard_expert (hazard_id);
comment on table hazard_expert is 'Experts to whom a hazard is assigned';

create table hazard_duty (
  home text not null,
  hazard_id text not null,
  act text not null,
  part text not null,
  what text not null,
  since date not null,
  due date,
  primary key (home, hazard_id, act, part)
);
create index hazard_duty_part on hazard_duty (home, part, due, hazard_id);
comment on table hazard_duty is 'Who owes what on a hazard, drawn from its state; overdue is asked at reading';

create table hazard_count_delta (
  position bigint generated always as identity primary key,
  home text not null,
  field text not null,
  lead_organisation text not null,
  stage text not null,
  level text not null,
  found_by text not null,
  focuses text not null,
  listed boolean not null,
  filed boolean not null,
  found_on date,
  deadline date,
  number integer not null
);
create table hazard_count (
  home text not null,
  field text not null,
  lead_organisation text not null,
  stage text not null,
  level text not null,
  found_by text not null,
  focuses text not null,
  listed boolean not null,
  filed boolean not null,
  found_on date not null,
  deadline date not null,
  number integer not null,
  primary key (home, field, lead_organisation, stage, level, found_by, focuses, listed, filed, found_on, deadline)
);
comment on table hazard_count is 'Rollup of hazards; acts insert deltas only, a job folds them. Unknown texts are empty, unknown days 0001-01-01';

create table attachment (
  id text primary key,
  name text not null,
  media_type text not null,
  size bigint not null,
  stored_by text not null,
  stored_at timestamptz not null,
  deleted_at timestamptz
);
comment on table attachment is 'Files by the hash of their content; the bytes lie in the data folder';

create table import_batch (
  home text not null,
  id text not null,
  seq integer not null,
  file_name text not null,
  file_hash text not null,
  at timestamptz not null,
  by_person text not null,
  state jsonb not null,
  primary key (home, id),
  unique (id)
);
comment on table import_batch is 'Each ledger taken in: what became of its rows; undone as a whole while nobody has acted on it';

create table import_row (
  home text not null,
  import_id text not null,
  sheet text not null,
  row integer not null,
  fingerprint text not null,
  text_key text not null,
  outcome text not null check (outcome in ('created', 'duplicate')),
  hazard_id text not null,
  primary key (home, import_id, sheet, row)
);
create index import_row_fingerprint on import_row (fingerprint);
create index import_row_text on import_row (text_key);
create index import_row_hazard on import_row (hazard_id);
comment on table import_row is 'What each row of an imported ledger was, so that the same file again changes nothing';
