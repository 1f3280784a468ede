-- Which rows of a view stand out in which colour. Sealed like its filter: a condition may name a customer.
alter table view_saved add column colours text;
