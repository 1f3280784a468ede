package shuke.kernel.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import shuke.support.TestWorkspace;

/** A database of a program that sealed nothing. */
@Tag("database")
class ClearRemainsTest {
    private static final String PERSON = """
            object: person
            label: {zh-CN: 人, en: Person}
            plural: {zh-CN: 人, en: People}
            nameField: name
            fields:
              - {name: name, type: personName, sensitivity: personal, purpose: p, label: {zh-CN: 姓名, en: Name}}
              - {name: email, type: email, unique: true, sensitivity: personal, purpose: p, label: {zh-CN: 邮箱, en: E-mail}}
              - {name: born, type: date, sensitivity: personal, purpose: p, label: {zh-CN: 生日, en: Born}}
              - {name: home, type: address, sensitivity: personal, purpose: p, label: {zh-CN: 地址, en: Home}}
            """;

    private final Records town = Records.in(TestWorkspace.of(PERSON));

    private void sql(String statement) {
        town.workspace.db().execute(statement.formatted(town.workspace.schemaName()));
    }

    @Test
    void is_sealed_and_nothing_is_left_in_clear() {
        var id = town.create("person", "name", "Later Known");
        var bare = town.create("person", "name", "Without Anything");
        sql(
                "alter table %s.person add name text, add name_family text, add name_given text, add email text, add born date, add home jsonb");
        sql(
                "set shuke.unlimited = 'true'; update %1$s.person set name_sealed = null, name_order = null, name_hash = null;"
                        + "update %1$s.person set name = 'Ada Lovelace', name_family = 'Lovelace', name_given = 'Ada', email = 'ada@engine.example',"
                        + " born = '1815-12-10', home = '{\"city\": \"London\"}' where id = '" + id
                        + "'; reset shuke.unlimited");

        town.sealRemains();
        town.reseal();

        assertThat(town.read("person", id, "name")).isEqualTo("Ada Lovelace");
        assertThat(town.read("person", id, "born")).isEqualTo("1815-12-10");
        assertThat(town.read("person", bare, "name")).isNull();
        assertThat(town.names(
                        "person", "email == 'ada@engine.example' && name.contains('love') && home.city == 'London'"))
                .containsExactly("Ada Lovelace");
        assertThat(town.names("person", "born < date('1900-01-01')")).containsExactly("Ada Lovelace");
        assertThat(town.workspace
                        .db()
                        .fetch(
                                "select column_name from information_schema.columns where table_schema = ? and table_name = 'person'",
                                town.workspace.schemaName())
                        .getValues(0, String.class))
                .contains("name_sealed", "home_parts")
                .doesNotContainAnyElementsOf(Map.of("name", 1, "name_family", 1, "email", 1, "born", 1, "home", 1)
                        .keySet());
    }
}
