package shuke.kernel.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import shuke.kernel.schema.StandardObjectFiles.Definition;

/** The files keep to {@code schema/object.schema.json}, and that schema refuses what it should. */
class StandardObjectsShapeTest {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(
                    Objects.requireNonNull(
                            StandardObjectsShapeTest.class.getResourceAsStream("/schema/object.schema.json")),
                    InputFormat.JSON);

    @ParameterizedTest
    @MethodSource("shuke.kernel.schema.StandardObjectFiles#all")
    void every_file_keeps_to_the_schema(Definition definition) {
        assertThat(SCHEMA.validate(definition.tree())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("shuke.kernel.schema.StandardObjectFiles#all")
    void every_file_is_called_after_its_object(Definition definition) {
        assertThat(definition.file()).isEqualTo(definition.name() + ".yaml");
    }

    @Nested
    class a_wrong_definition {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{name: Note, type: text, label: {zh-CN: 备注, en: Note}}",
                    "{name: owner, type: text, label: {zh-CN: 备注, en: Note}}",
                    "{name: note, type: texts, label: {zh-CN: 备注, en: Note}}",
                    "{name: note, type: text, label: {en: Note}}",
                    "{name: note, type: text, label: {zh-CN: 备注, en: Note}, maxLenght: 5}",
                    "{name: note, type: date, label: {zh-CN: 备注, en: Note}, maxLength: 5}",
                    "{name: note, type: text, label: {zh-CN: 备注, en: Note}, sensitivity: personal}",
                    "{name: note, type: picklist, label: {zh-CN: 备注, en: Note}}",
                    "{name: note, type: lookup, label: {zh-CN: 备注, en: Note}}",
                    "{name: note, type: formula, label: {zh-CN: 备注, en: Note}, expression: a + b}",
                    "{name: note, type: rollUp, label: {zh-CN: 备注, en: Note}, fn: sum, object: call, via: a, result: money}",
                    "{name: note, type: date, label: {zh-CN: 备注, en: Note}, updateEvery: monthly}"
                })
        void is_refused_for_its_field(String field) {
            assertThat(problems(field)).isNotEmpty();
        }

        @Test
        void differs_from_a_right_one_only_in_what_is_wrong() {
            assertThat(problems("{name: note, type: text, label: {zh-CN: 备注, en: Note}}"))
                    .isEmpty();
        }

        private List<Error> problems(String field) {
            return SCHEMA.validate(StandardObjectFiles.yaml("""
                    object: example
                    label: {zh-CN: 例子, en: Example}
                    plural: {zh-CN: 例子, en: Examples}
                    description: {zh-CN: 一个例子, en: An example}
                    icon: box
                    group: sales
                    nameField: note
                    fields: [%s]
                    list: [note]
                    sections: [{label: {zh-CN: 基本信息, en: Details}, fields: [note]}]
                    """.formatted(field)));
        }
    }
}
