package shuke.kernel.schema;

import java.util.ArrayList;
import java.util.List;
import shuke.kernel.schema.TablePlan.Guard;
import shuke.kernel.schema.TablePlan.Guard.Kind;

/**
 * What watches over the table of an object: its row policies, and on those of people and teams the triggers that keep what rights
 * follow from (the functions are the access room's).
 */
final class Guards {
    private static final String PEOPLE = SystemFields.USER;
    private static final String TEAMS = "team";

    private Guards() {}

    static List<Guard> of(Schema schema, ObjectType object) {
        var guards = new ArrayList<Guard>();
        if (object.name().equals(PEOPLE)) {
            follow(object.table(), "access_people", guards);
        }
        if (object.name().equals(TEAMS)) {
            follow(object.table(), "access_teams", guards);
        }
        guards.addAll(Policies.of(schema, object));
        return guards;
    }

    /** What is there already is taken over by the first one, as if all of it were written now. */
    private static void follow(String table, String function, List<Guard> into) {
        var on = " on " + Guard.WORKSPACE + "." + Sql.name(table);
        var each = "for each statement execute function " + Guard.WORKSPACE + "." + function;
        into.add(trigger(
                table,
                "inserted",
                "after insert" + on + " referencing new table as written " + each + "_written()",
                ""));
        into.add(trigger(
                table,
                "updated",
                "after update" + on + " referencing new table as written " + each + "_written()",
                "update " + Guard.WORKSPACE + "." + Sql.name(table) + " set id = id"));
        into.add(trigger(
                table,
                "removed",
                "after delete" + on + " referencing old table as removed " + each + "_removed()",
                ""));
    }

    private static Guard trigger(String table, String what, String definition, String then) {
        return Guard.of(Kind.TRIGGER, table, what, definition, then);
    }
}
