-- The hazards of one item, and those judged major by a criterion that the library does not hold, are counted and listed.
create index hazard_by_criterion on hazard (criterion, deadline, id) where criterion is not null;
create index hazard_uncatalogued on hazard (home, deadline, id) where level = 'major' and criterion is null;
