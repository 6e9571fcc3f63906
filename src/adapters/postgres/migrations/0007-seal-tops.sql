-- Entries are committed in another order than they took their positions: a slow act stands below seals that were made
-- while it went on. The sealer looks for such entries above the top of the seals made ten minutes ago.
alter table ledger_seal add column top bigint;
update ledger_seal s set top = (select max(upper(b.positions)) - 1 from ledger_seal b where b.number <= s.number);
alter table ledger_seal alter column top set not null;
comment on column ledger_seal.top is 'Greatest position that this seal or one before it covers';
