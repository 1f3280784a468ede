-- Which version of its roles and sharing rules each workspace has: one look tells a node what others have changed.
create table access_version (
    workspace text   primary key,
    version   bigint not null
);
