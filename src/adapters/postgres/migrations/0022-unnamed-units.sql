-- Records of units that are not on file are looked up by the name that their ledger gave: rows of a new ledger that may be the same hazard.
create index hazard_unnamed_unit on hazard (home, unit_name) where enterprise_id is null;
