-- What the two had in common and what not when it was decided, sealed: what is learnt from a decision is learnt from that.
alter table record_decision add column one_held text;
alter table record_decision add column other_held text;
create index record_decision_other on record_decision (object, other);
create index record_decision_latest on record_decision (object, at desc);
