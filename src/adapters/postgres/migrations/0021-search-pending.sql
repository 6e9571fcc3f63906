-- New words wait in a list that every search reads through before the index takes them in: at the usual 4 MB that is
-- five hundred pages a search, at this limit thirty-two.
alter index hazard_words set (gin_pending_list_limit = 256);
