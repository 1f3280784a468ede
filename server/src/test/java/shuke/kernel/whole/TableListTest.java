package shuke.kernel.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import shuke.kernel.schema.FieldType;
import shuke.kernel.schema.Naming;
import shuke.support.TestWorkspace;

class TableListTest {
    private final TestWorkspace shuke = TestWorkspace.standard();
    private final TableList list = TableList.shipped();

    /** All tables of the workspace but those of objects. */
    private Set<String> tables() {
        var tables = new TreeSet<>(shuke.db().fetch("""
                        select c.relname from pg_class c
                        where c.relnamespace = cast(? as regnamespace) and c.relkind in ('r', 'p') and not c.relispartition
                        """, shuke.schemaName()).getValues(0, String.class));
        for (var object : shuke.schema().objects()) {
            tables.remove(object.table());
            object.fields().stream()
                    .filter(field -> field.type() instanceof FieldType.LookupMany)
                    .forEach(field -> tables.remove(Naming.joinTable(object, field)));
        }
        return tables;
    }

    @Test
    void says_of_every_table_whether_it_is_taken_along() {
        var told = new HashSet<>(list.left().keySet());
        list.taken().forEach(table -> told.add(table.table()));

        assertThat(told)
                .as("add a new table of a room to whole/tables.yaml, and what it holds to the guide whole-export")
                .containsExactlyInAnyOrderElementsOf(tables());
    }

    @Test
    void says_it_once() {
        assertThat(list.taken())
                .extracting(TakenTable::table)
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(list.left().keySet());
    }

    @Test
    void names_columns_that_are_there() {
        for (var table : list.taken()) {
            var columns = shuke.db()
                    .fetch(
                            "select column_name from information_schema.columns where table_schema = ? and table_name = ?",
                            shuke.schemaName(),
                            table.table())
                    .getValues(0, String.class);
            assertThat(columns)
                    .as(table.table())
                    .containsAll(table.order())
                    .containsAll(table.without())
                    .containsAll(table.fixed().keySet())
                    .containsAll(table.sealed().keySet());
        }
    }
}
