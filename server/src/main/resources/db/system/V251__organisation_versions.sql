-- Which version of its settings each workspace has: one look tells a node what others have changed.
create table organisation_version (
    workspace text   primary key,
    version   bigint not null
);
