-- Verification holds duties against the ledger from this release on: those that older releases drew are drawn anew
-- after every upgrade of the schema. A release that draws them otherwise therefore brings a migration.
comment on table hazard_duty is 'Who owes what on a hazard, drawn from its state, anew after each upgrade; overdue is asked at reading; held against the ledger by verify';
