package shuke.kernel.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static shuke.kernel.schema.EditedModel.yaml;

import org.junit.jupiter.api.Test;
import shuke.kernel.base.Actor;
import shuke.support.TestWorkspace;

class ModelFileTest {
    private final EditedModel model = new EditedModel();
    private final TestWorkspace shuke = model.shuke;
    private final SchemaEditor editor = model.editor;
    private final Actor admin = model.admin;

    @Test
    void is_exported_here_and_applied_there() {
        editor.createObject(admin, yaml("{object: machine, label: 机器, fields: [{name: name, type: text}]}"));
        editor.addField(admin, "account", yaml("{name: seats, type: integer, label: 席位}"));
        var file = editor.export(admin);

        var elsewhere = new EditedModel();
        var there = elsewhere.shuke;
        var editorThere = elsewhere.editor;
        var planned = editorThere.apply(there.system(), file, true);
        assertThat(there.schema().find("machine")).isEmpty();
        editorThere.apply(there.system(), file, false);

        assertThat(planned).isNotEmpty();
        assertThat(there.schema().object("machine")).isEqualTo(shuke.schema().object("machine"));
        assertThat(there.schema().object("account")).isEqualTo(shuke.schema().object("account"));
        assertThat(editorThere.apply(there.system(), file, true)).isEmpty();
    }

    @Test
    void that_says_nothing_of_its_own_is_an_empty_file_and_changes_nothing() {
        var file = editor.export(admin);

        assertThat(file).isEmpty();
        assertThat(editor.apply(admin, file, false)).isEmpty();
        assertThat(shuke.schema().version()).isEqualTo(1);
    }
}
