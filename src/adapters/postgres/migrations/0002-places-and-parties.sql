create table place (
  code text primary key,
  name text not null,
  name_key text not null,
  kind text not null,
  parent text references place (code),
  home text not null
);
comment on table place is 'Places as a tree: city, 12 counties, 2 zones, townships below';

create table person (
  id text primary key,
  home text not null,
  name_sealed text not null,
  phone_sealed text,
  created_at timestamptz not null
);
comment on table person is 'People by id; names and phones are encrypted with a key of their own, so that erasing destroys a key';

create table person_key (
  person_id text primary key references person (id),
  key_sealed text not null
);
comment on table person_key is 'One key per person, wrapped by the master key; deleting the row erases the person';

create table organisation (
  home text not null,
  id text not null,
  seq integer not null,
  name text not null,
  name_key text not null,
  kind text not null,
  level text not null,
  place_code text not null references place (code),
  superior text,
  state jsonb not null,
  primary key (home, id),
  unique (id)
);
comment on table organisation is 'Authorities and group companies: where they sit and what they supervise';

create table enterprise (
  home text not null,
  id text not null,
  seq integer not null,
  name text not null,
  name_key text not null,
  uscc text,
  place_code text references place (code),
  unit_kind text not null,
  supervision_level text not null,
  group_id text,
  filing_organisation text,
  state jsonb not null,
  primary key (home, id),
  unique (id)
);
create unique index enterprise_uscc on enterprise (home, uscc) where uscc is not null;
create index enterprise_name on enterprise (home, name_key, id);
create index enterprise_group on enterprise (group_id) where group_id is not null;
create index enterprise_filing on enterprise (filing_organisation) where filing_organisation is not null;
comment on table enterprise is 'Enterprises and other units that hazards belong to';

create table enterprise_department (
  home text not null,
  enterprise_id text not null,
  field text not null,
  organisation_id text not null,
  part text not null check (part in ('lead', 'support')),
  temporary boolean not null default false,
  primary key (home, enterprise_id, field, organisation_id),
  foreign key (home, enterprise_id) references enterprise (home, id) deferrable initially deferred
);
create unique index enterprise_one_lead on enterprise_department (home, enterprise_id, field) where part = 'lead';
create index enterprise_department_organisation on enterprise_department (organisation_id, enterprise_id);
comment on table enterprise_department is 'Per hazard field exactly one lead department and any supporting ones';
