alter table import_row add column note text;
comment on column import_row.note is 'What the row says newer than the record that it repeats, in words for the office that sent it; null: nothing';
