package shuke.kernel.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static shuke.kernel.schema.StandardObjectFiles.object;
import static shuke.kernel.schema.StandardObjectFiles.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shuke.kernel.schema.StandardObjectFiles.Definition;
import tools.jackson.databind.JsonNode;

/** What the files name exists: objects, fields, the other ends of lookups. */
class StandardObjectsReferencesTest {
    @ParameterizedTest
    @MethodSource("shuke.kernel.schema.StandardObjectFiles#all")
    void lists_sections_sets_and_rules_name_fields_that_exist(Definition definition) {
        var tree = definition.tree();
        var named = Stream.of(
                        texts(tree.path("list")),
                        tree.path("sections").valueStream().flatMap(section -> texts(section.path("fields"))),
                        tree.path("unique").valueStream().flatMap(StandardObjectFiles::texts),
                        tree.path("indexes").valueStream().flatMap(StandardObjectFiles::texts),
                        tree.path("rules").valueStream().flatMap(rule -> texts(rule.path("field"))))
                .flatMap(names -> names);
        assertThat(named).allMatch(definition::has);
    }

    @ParameterizedTest
    @MethodSource("shuke.kernel.schema.StandardObjectFiles#all")
    void every_field_stands_in_one_section(Definition definition) {
        var shown = definition.tree().path("sections").valueStream().flatMap(section -> texts(section.path("fields")));
        var own = definition.fields().map(field -> field.path("name").asString());
        assertThat(shown.filter(name -> definition.find(name).isPresent()))
                .containsExactlyInAnyOrderElementsOf(own.toList());
    }

    @ParameterizedTest
    @MethodSource("shuke.kernel.schema.StandardObjectFiles#all")
    void a_record_is_called_by_a_text_a_person_name_or_a_number(Definition definition) {
        var nameField = definition.field(definition.tree().path("nameField").asString());
        assertThat(nameField.path("type").asString()).isIn("text", "personName", "autoNumber");
    }

    @ParameterizedTest
    @MethodSource("shuke.kernel.schema.StandardObjectFiles#all")
    void lookups_point_to_objects_that_exist(Definition definition) {
        assertThat(lookups(definition).flatMap(field -> texts(field.path("to"))))
                .allMatch(to -> StandardObjectFiles.find(to).isPresent());
    }

    @ParameterizedTest
    @MethodSource("shuke.kernel.schema.StandardObjectFiles#all")
    void headings_of_a_lookup_stand_for_fields_of_its_target(Definition definition) {
        lookups(definition)
                .forEach(field -> assertThat(field.path("lookupAliases").propertyNames())
                        .allMatch(path -> isFieldOfTarget(field, path)));
    }

    @ParameterizedTest
    @MethodSource("shuke.kernel.schema.StandardObjectFiles#all")
    void roll_ups_sum_a_field_of_records_that_point_here(Definition definition) {
        definition.fields().filter(field -> "rollUp".equals(type(field))).forEach(field -> {
            var child = object(field.path("object").asString());
            assertThat(texts(child.field(field.path("via").asString()).path("to")))
                    .contains(definition.name());
            assertThat(texts(field.path("field"))).allMatch(child::has);
        });
    }

    /** An old deal without an opening date would otherwise be refused because it was opened today. */
    @ParameterizedTest
    @MethodSource("shuke.kernel.schema.StandardObjectFiles#all")
    void no_rule_trips_over_a_value_that_nobody_entered(Definition definition) {
        definition.tree().path("rules").forEach(rule -> {
            var words = List.of(rule.path("when").asString().split("\\W+"));
            assertThat(definition.fields().filter(field -> field.has("default")))
                    .noneMatch(field -> words.contains(field.path("name").asString()));
        });
    }

    @ParameterizedTest
    @MethodSource("shuke.kernel.schema.StandardObjectFiles#all")
    void no_two_columns_of_a_table_share_a_name(Definition definition) {
        assertThat(definition.fields().flatMap(StandardObjectsReferencesTest::columns))
                .doesNotHaveDuplicates()
                .allMatch(column -> column.length() <= 63); // longer ones are cut by PostgreSQL
    }

    @Test
    void the_other_side_of_a_lookup_has_a_name_of_its_own() {
        var names = new ArrayList<>(StandardObjectFiles.all()
                .flatMap(each -> each.fields()
                        .map(field -> each.name() + "." + field.path("name").asString()))
                .toList());
        names.addAll(StandardObjectFiles.all()
                .flatMap(StandardObjectsReferencesTest::lookups)
                .flatMap(StandardObjectsReferencesTest::relatedNames)
                .toList());
        assertThat(names).doesNotHaveDuplicates();
    }

    /** {@code name}; for a lookup to several objects {@code account.name}. */
    private static boolean isFieldOfTarget(JsonNode lookup, String path) {
        var steps = path.split("\\.");
        if (steps.length == 1)
            return texts(lookup.path("to")).allMatch(target -> object(target).has(path));
        return steps.length == 2
                && lookup.path("to").isArray()
                && texts(lookup.path("to")).anyMatch(steps[0]::equals)
                && object(steps[0]).has(steps[1]);
    }

    private static Stream<String> relatedNames(JsonNode lookup) {
        return lookup.has("related")
                ? texts(lookup.path("to"))
                        .map(to ->
                                to + "." + lookup.path("related").path("name").asString())
                : Stream.empty();
    }

    private static Stream<String> columns(JsonNode field) {
        var column = Naming.snake(field.path("name").asString());
        return switch (type(field)) {
            case "money" -> Stream.of(column, column + "_currency");
            case "personName" -> Stream.of(column, column + "_family", column + "_given");
            case "geoPoint" -> Stream.of(column + "_lat", column + "_lon");
            case "lookup" -> lookupColumns(field, column).stream();
            default -> Stream.of(column);
        };
    }

    private static List<String> lookupColumns(JsonNode field, String column) {
        return field.path("to").isArray()
                ? texts(field.path("to"))
                        .map(to -> column + "_" + Naming.snake(to))
                        .toList()
                : List.of(column);
    }

    private static Stream<JsonNode> lookups(Definition definition) {
        return definition.fields().filter(field -> "lookup".equals(type(field)));
    }

    private static String type(JsonNode field) {
        return field.path("type").asString();
    }
}
