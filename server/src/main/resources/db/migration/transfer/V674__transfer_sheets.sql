-- A workbook has several tables, of which one is imported.
alter table import_run
    add column sheet  text,  -- the one; null for a file that is one table
    add column sheets text[]; -- all of them, in their order
