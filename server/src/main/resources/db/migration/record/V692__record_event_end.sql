-- Whoever follows changes reads the log (docs/decisions/0030-change-feed.md), which says all that stood here.
drop table record_event;
