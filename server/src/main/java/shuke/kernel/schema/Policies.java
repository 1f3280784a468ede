package shuke.kernel.schema;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import shuke.kernel.schema.TablePlan.Guard;
import shuke.kernel.schema.TablePlan.Guard.Kind;
import shuke.kernel.schema.Ties.Tie;

/**
 * The row policies of an object's table: the second wall behind the conditions that the program puts into its statements. They
 * look at the same roles, trees and shares through functions of the access room, whose answers do not depend on the row and are
 * therefore asked for once in each statement. What a record hangs on is looked at through that table's own policy.
 */
final class Policies {
    /** Everybody may know her colleagues, and whoever signs in is looked for before it is known who she is. */
    private static final List<String> OPEN = List.of(SystemFields.USER, "team");

    private final Schema schema;
    private final ObjectType object;
    private final Ties ties;
    private final Map<String, String> functions = new TreeMap<>();

    private Policies(Schema schema, ObjectType object) {
        this.schema = schema;
        this.object = object;
        this.ties = Ties.of(schema, object.name());
    }

    static List<Guard> of(Schema schema, ObjectType object) {
        return new Policies(schema, object).all();
    }

    private List<Guard> all() {
        var isOpen = OPEN.contains(object.name());
        var secured = "alter table " + place(object.table()) + " enable row level security, force row level security";
        return List.of(
                policy("sees", "for select using (" + (isOpen ? "true" : sees()) + ")", secured),
                policy("makes", "for insert with check (" + asked("access_creates", object.name()) + ")", ""),
                policy(
                        "changes",
                        "for update using (" + edits() + ") with check (" + asked("access_edits", object.name()) + ")",
                        ""),
                policy("removes", "for delete using (" + edits() + ")", ""));
    }

    private Guard policy(String what, String rule, String then) {
        return Guard.of(Kind.POLICY, object.table(), what, "on " + place(object.table()) + " " + rule, then)
                .behind(List.copyOf(functions.values()));
    }

    private String sees() {
        var ways = new ArrayList<String>(own(false));
        if (!ties.regarding().isEmpty()) {
            ways.add(any(ties.regarding()));
        }
        ties.shownBy().forEach(pointer -> ways.add(shown(pointer)));
        var apart = String.join(" or ", ways);
        if (!ties.attached().isEmpty()) {
            apart = "(" + none(ties.attached()) + " and (" + apart + ")) or " + any(ties.attached());
        }
        return unlimited() + " or " + (ties.parents().isEmpty() ? apart : "(" + followed(apart) + ")");
    }

    private String edits() {
        var ways = new ArrayList<String>(own(true));
        if (!ties.attached().isEmpty()) {
            ways.add(any(ties.attached()));
        }
        var apart = String.join(" or ", ways);
        return unlimited() + " or " + (ties.parents().isEmpty() ? apart : "(" + followed(apart) + ")");
    }

    /** Every parent that the record names is seen, and where it names none it stands for itself. */
    private String followed(String apart) {
        var each = new ArrayList<String>();
        ties.parents().forEach(tie -> each.add("(" + column(tie) + " is null or " + seen(tie) + ")"));
        each.add("(not " + none(ties.parents()) + " or " + apart + ")");
        return String.join(" and ", each);
    }

    private List<String> own(boolean edits) {
        var asked = "(" + Sql.text(object.name()) + ", " + (edits ? "'e'" : "'r'") + ")";
        return List.of(
                Sql.name(SystemFields.OWNER) + " in (select unnest(" + Guard.WORKSPACE + ".access_owners" + asked
                        + "))",
                "(select " + Guard.WORKSPACE + ".access_all" + asked + ")",
                "id in (select " + Guard.WORKSPACE + ".access_shared" + asked + ")");
    }

    private String seen(Tie tie) {
        var there = there(schema.object(tie.target()).table(), SystemFields.ID, column(tie));
        return standsAlone(tie) ? "((select " + all(tie) + ") or " + there + ")" : there;
    }

    /** Whether what is pointed to follows nothing in turn: then how far reading goes among such records says it all. */
    private boolean standsAlone(Tie tie) {
        var further = Ties.of(schema, tie.target());
        return further.parents().isEmpty() && further.attached().isEmpty();
    }

    private static String all(Tie tie) {
        return Guard.WORKSPACE + ".access_all(" + Sql.text(tie.target()) + ", 'r')";
    }

    private String shown(Pointer pointer) {
        var holder = schema.object(pointer.object()).table();
        return there(holder, pointer.field().column(), Sql.name(object.table()) + ".id");
    }

    /**
     * Whether somebody sees a record of the table that has the value in the column. A function, which PostgreSQL plans by itself
     * and only where it comes to it: with the policies of all those tables in each plan, reading a contact took 50 ms.
     */
    private String there(String table, String column, String value) {
        var name = Guard.WORKSPACE + "." + Sql.name(Naming.named("sees", table + "_" + column, table + "." + column));
        functions.put(
                name,
                "create or replace function " + name
                        + "(asked uuid) returns boolean language plpgsql stable as $$ begin"
                        + " return exists (select 1 from " + place(table) + " p where p." + Sql.name(column)
                        + " = asked); end $$");
        return name + "(" + value + ")";
    }

    /**
     * Whether one of those that the record names is seen. A function again, because every sub-select of a policy is made ready for
     * each statement that so much as mentions the table.
     */
    private String any(List<Tie> among) {
        var places = new ArrayList<String>();
        var steps = new ArrayList<String>();
        for (var tie : among) {
            var given = "$" + (places.size() + 1);
            var there = there(schema.object(tie.target()).table(), SystemFields.ID, given);
            var seen = standsAlone(tie) ? all(tie) + " or " + there : there;
            places.add(column(tie));
            steps.add("if " + given + " is not null and (" + seen + ") then return true; end if;");
        }
        var body = String.join(" ", steps) + " return false;";
        var name = Guard.WORKSPACE + "." + Sql.name(Naming.named("follows", object.table(), body));
        functions.put(
                name,
                "create or replace function " + name + "("
                        + String.join(", ", Collections.nCopies(places.size(), "uuid"))
                        + ") returns boolean language plpgsql stable as $$ begin " + body + " end $$");
        return name + "(" + String.join(", ", places) + ")";
    }

    private String none(List<Tie> among) {
        return "(num_nonnulls(" + among.stream().map(this::column).collect(joining(", ")) + ") = 0)";
    }

    private String column(Tie tie) {
        return Sql.name(object.table()) + "." + Sql.name(tie.column());
    }

    /** Fails where a statement does not say for whom it acts: one that sees no records where there are some would be worse. */
    private static String unlimited() {
        return "(select current_setting('shuke.unlimited')::boolean)";
    }

    private static String asked(String function, String object) {
        return "(select " + Guard.WORKSPACE + "." + function + "(" + Sql.text(object) + "))";
    }

    private static String place(String table) {
        return Guard.WORKSPACE + "." + Sql.name(table);
    }
}
