-- From where somebody called. What changed is kept as text: what proves an entry is reckoned over its very bytes.
alter table audit_entry
    add column address text not null default '',
    add column agent   text not null default '',
    alter column changes type text using changes::text;
