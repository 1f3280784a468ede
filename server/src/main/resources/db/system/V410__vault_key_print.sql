-- Which keys the data of this installation are sealed with. A print tells keys apart; nothing can be opened with it.
create table key_print (
    print    text        primary key,
    added_at timestamptz not null default now()
);
