-- What each post was told of and has read, where people and bodies want to be told outside, and what went out.
create table reminder_reading (
  post_id text primary key references post (id),
  person_id text not null references person (id),
  read_keys jsonb not null,
  read_at timestamptz not null
);
comment on table reminder_reading is 'Reminders that the holder of a post has read (已读): at most as many keys as are shown at once';

-- The address of a mailbox is sealed with the key of the person who gave it, like a telephone number.
create table notice_choice (
  holder text primary key,
  person_id text not null references person (id),
  channel text not null check (channel in ('mail', 'group')),
  address_sealed text,
  chosen_at timestamptz not null,
  check ((channel = 'mail') = (address_sealed is not null))
);
comment on table notice_choice is 'Where a person (by e-mail) or a body (in its working group) is reminded outside the system; no row: nowhere';

create table notice_job (
  kind text not null,
  day date not null,
  due_at timestamptz not null,
  state text not null check (state in ('waiting', 'done')),
  claimed_until timestamptz,
  primary key (kind, day)
);
comment on table notice_job is 'What is to be done once at a time, by whichever server comes first; a claim that ran out is taken over';

create table notice (
  id text primary key,
  kind text not null,
  day date not null,
  holder text not null,
  channel text not null,
  person_id text not null references person (id),
  text text not null,
  urgent boolean not null,
  state text not null check (state in ('waiting', 'delivered', 'failed')),
  tries integer not null default 0,
  next_try_at timestamptz not null,
  sent_at timestamptz,
  delivered_at timestamptz,
  read_at timestamptz,
  reason text,
  unique (kind, day, holder)
);
create index notice_waiting on notice (next_try_at) where state = 'waiting';
create index notice_unread on notice (person_id) where read_at is null;
comment on table notice is 'Notices that went out or are to go out: sent, delivered (accepted by the server), read (opened in the app), failed with the reason; names neither enterprise nor hazard';

alter table reminder_reading enable row level security;
create policy reading_own on reminder_reading to zhiyuan_app
  using (person_id = (select reach_setting('person'))) with check (person_id = (select reach_setting('person')));
alter table notice_choice enable row level security;
create policy choice_own on notice_choice to zhiyuan_app
  using (holder = 'person ' || (select reach_setting('person')) or holder = 'body ' || (select reach_setting('body')))
  with check (person_id = (select reach_setting('person')) and (
    holder = 'person ' || (select reach_setting('person')) or holder = 'body ' || (select reach_setting('body'))));
create policy choice_sending on notice_choice for select to zhiyuan_identity using (true);
alter table notice enable row level security;
create policy notice_own on notice for select to zhiyuan_app
  using (person_id = (select reach_setting('person')) or holder = 'body ' || (select reach_setting('body')));
create policy notice_reading on notice for update to zhiyuan_app
  using (person_id = (select reach_setting('person'))) with check (person_id = (select reach_setting('person')));
create policy notice_sending on notice to zhiyuan_identity using (true) with check (true);

grant select, insert, update on reminder_reading to zhiyuan_app;
grant select, insert, update, delete on notice_choice to zhiyuan_app;
grant select on notice_choice to zhiyuan_identity;
grant select on notice to zhiyuan_app;
grant update (read_at) on notice to zhiyuan_app;
grant select, insert, update on notice to zhiyuan_identity;
grant select, insert, update on notice_job to zhiyuan_identity;
