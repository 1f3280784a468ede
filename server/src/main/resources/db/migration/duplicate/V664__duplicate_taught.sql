-- The model, corrected by what people decided; empty as long as too little was decided. "lessons" tells which decisions it knows.
alter table duplicate_model add column taught text;
alter table duplicate_model add column lessons text not null default '';
