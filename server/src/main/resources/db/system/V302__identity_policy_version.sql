-- Which version of its sign-in policy each workspace has: one look tells a node what others have changed.
create table sign_in_policy_version (
    workspace text   primary key,
    version   bigint not null
);
