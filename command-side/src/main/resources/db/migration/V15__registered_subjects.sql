-- Which subjects of a sort there were at a position: whoever reads all of them, and nothing else, starts here.
create index event_registered on event_store.event (subject, position) where sequence = 0;
