package shuke.kernel.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static shuke.kernel.schema.EditedModel.codes;
import static shuke.kernel.schema.EditedModel.yaml;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shuke.kernel.base.Actor;
import shuke.support.TestWorkspace;

class FieldTypeChangeTest {
    private final EditedModel model = new EditedModel();
    private final TestWorkspace shuke = model.shuke;
    private final SchemaEditor editor = model.editor;
    private final Actor admin = model.admin;

    @BeforeEach
    void values() {
        editor.addField(admin, "account", yaml("{name: seats, type: text, indexed: true}"));
        model.insert("seats", "12");
        model.insert("seats", "34");
        model.insert("name", "no seats");
    }

    private List<Long> seats() {
        return shuke.records()
                .fetch("select seats from " + model.table("account") + " where seats is not null order by seats")
                .getValues(0, Long.class);
    }

    @Test
    void keeps_its_values() {
        editor.patchField(admin, "account", "seats", yaml("{type: integer}"), false);

        assertThat(shuke.schema().object("account").field("seats").type()).isEqualTo(new FieldType.Whole(null, null));
        assertThat(seats()).containsExactly(12L, 34L);
        model.nothingIsLeftToDo();
    }

    @Test
    void shows_beforehand_what_it_would_lose() {
        model.insert("seats", "many");

        var preview = editor.previewType(admin, "account", "seats", yaml("{type: integer}"));

        assertThat(preview.convertible()).isEqualTo(2);
        assertThat(preview.unconvertible()).isEqualTo(1);
        assertThat(preview.samples()).extracting(TypeChange.Sample::value).containsExactly("many");
    }

    @Test
    void is_refused_while_values_would_be_lost_and_changes_nothing() {
        model.insert("seats", "many");

        assertThat(codes(() -> editor.patchField(admin, "account", "seats", yaml("{type: integer}"), false)))
                .containsExactly("typeChangeLoses");

        assertThat(shuke.schema().object("account").field("seats").type().kind())
                .isEqualTo("text");
        shuke.workspaces().open(shuke.workspace());
        model.nothingIsLeftToDo();
    }

    @Test
    void loses_them_when_that_is_meant() {
        model.insert("seats", "many");

        editor.patchField(admin, "account", "seats", yaml("{type: integer}"), true);

        assertThat(seats()).containsExactly(12L, 34L);
    }
}
