package shuke.kernel.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shuke.kernel.schema.StandardObjectFiles.Definition;
import tools.jackson.databind.JsonNode;

/** Every text that a person reads is there in Chinese and in English. */
class StandardObjectsTextsTest {
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    @ParameterizedTest
    @MethodSource("shuke.kernel.schema.StandardObjectFiles#all")
    void the_chinese_texts_are_chinese(Definition definition) {
        assertThat(texts(definition.tree()).map(text -> text.path("zh-CN").asString()))
                .allMatch(HAN.asPredicate());
    }

    @ParameterizedTest
    @MethodSource("shuke.kernel.schema.StandardObjectFiles#all")
    void the_english_texts_are_english(Definition definition) {
        assertThat(texts(definition.tree()).map(text -> text.path("en").asString()))
                .noneMatch(HAN.asPredicate())
                .noneMatch(String::isBlank);
    }

    @ParameterizedTest
    @MethodSource("shuke.kernel.schema.StandardObjectFiles#all")
    void the_fields_of_an_object_have_labels_that_tell_them_apart(Definition definition) {
        for (var language : new String[] {"zh-CN", "en"}) {
            assertThat(definition
                            .fields()
                            .map(field -> field.path("label").path(language).asString()))
                    .doesNotHaveDuplicates();
        }
    }

    /** Every bilingual text of a tree: the nodes that have a Chinese side or an English one. */
    private static Stream<JsonNode> texts(JsonNode node) {
        return node.has("zh-CN") || node.has("en")
                ? Stream.of(node)
                : node.valueStream().flatMap(StandardObjectsTextsTest::texts);
    }
}
