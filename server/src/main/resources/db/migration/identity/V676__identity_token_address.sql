-- From where a token was used last, beside when.
alter table token add last_used_from text;
