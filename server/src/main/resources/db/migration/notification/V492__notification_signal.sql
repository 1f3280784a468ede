-- Open pages of somebody who is told something, or who has read it on another page, hear of it with the commit, at whichever node they are.
create function notification_signal() returns trigger language plpgsql as $$
begin
    perform pg_notify('shuke_live', 'mail ' || tg_table_schema || ' ' || p.person) from (select distinct person from told) p;
    return null;
end
$$;

create trigger notification_item_told after insert on notification_item
    referencing new table as told for each statement execute function notification_signal();
create trigger notification_item_read after update on notification_item
    referencing new table as told for each statement execute function notification_signal();
