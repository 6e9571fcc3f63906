create table ledger_entry (
  position bigint generated always as identity primary key,
  home text not null,
  subject_kind text not null,
  subject_id text not null,
  seq integer not null,
  act_id text not null,
  act text not null,
  version integer not null,
  actor text not null,
  post text,
  at timestamptz not null,
  payload jsonb not null,
  canonical text not null,
  hash text not null,
  unique (home, subject_kind, subject_id, seq)
);
create unique index ledger_act on ledger_entry (act_id);
create index ledger_actor on ledger_entry (actor, position);
create index ledger_at on ledger_entry (home, at desc, position desc);
comment on table ledger_entry is 'Every act, never rewritten: hash is SM3 of canonical (RFC 8785), the other columns are copies of it';

create table ledger_seal (
  number integer primary key,
  at timestamptz not null,
  entries integer not null,
  positions int8multirange not null,
  hash_before text,
  hash text not null
);
comment on table ledger_seal is 'Each seal hashes a batch of committed entries; written outside the database too';
