create table account (
  home text not null,
  id text not null,
  seq integer not null,
  person_id text not null references person (id),
  login text not null unique,
  state jsonb not null,
  primary key (home, id),
  unique (id)
);
comment on table account is 'Who may sign in; secrets are in credential';

create table credential (
  account_id text primary key references account (id),
  password_hash text not null,
  must_change boolean not null default true,
  totp_sealed text,
  totp_last_step bigint,
  failed integer not null default 0,
  locked_until timestamptz,
  changed_at timestamptz not null
);
comment on table credential is 'Password hash (argon2id), second factor, lock-out; read by zhiyuan_identity alone';

create table post (
  id text primary key,
  home text not null,
  account_id text not null references account (id),
  role text not null,
  organisation_id text,
  enterprise_id text,
  certificate text,
  from_date date not null,
  until_date date,
  deputy_of text references post (id),
  check (organisation_id is null or enterprise_id is null)
);
create index post_account on post (account_id);
create index post_organisation on post (organisation_id) where organisation_id is not null;
create index post_enterprise on post (enterprise_id) where enterprise_id is not null;
comment on table post is 'Post = account x organisation or enterprise x role, dated';

create table session (
  token_hash text primary key,
  account_id text not null references account (id),
  post_id text references post (id),
  csrf text not null,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  second_factor boolean not null default false,
  user_agent text
);
create index session_account on session (account_id);
comment on table session is 'Signed-in browsers; only the hash of the token is kept';

create table setting (
  name text primary key,
  value jsonb not null
);
comment on table setting is 'Facts about this installation: the place it serves, whether it is a demonstration';
