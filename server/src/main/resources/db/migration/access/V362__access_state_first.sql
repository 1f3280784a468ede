-- That rights have changed is counted where they are kept, before what follows from it is worked out: whoever moves people and whoever
-- moves teams then wait at the same place first, access_state, and never for each other. Counted where the trees are kept, a change of a
-- team held access_team_below while it waited for access_state, and a change of a person and a team the other way round.
drop trigger state_changed on access_below;
drop trigger state_changed on access_team_below;
create trigger state_changed after insert or update or delete on access_team
    for each row execute function access_state_changed();
