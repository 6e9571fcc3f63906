alter table import_row add column note text;
comment on column import_row.note is 'What the office that sent the row should know of it: what it says newer than the record that it repeats, or that another body took it in; null: nothing';
