package shuke.kernel.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.support.TestDatabase;
import shuke.support.TestWorkspace;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A workspace with one object, whose model is edited. */
final class EditedModel {
    private static final String ACCOUNT = """
            object: account
            label: {zh-CN: 客户, en: Account}
            fields:
              - {name: name, type: text, label: {zh-CN: 名称, en: Name}, required: true}
              - {name: size, type: integer}
            sections:
              - {label: Details, fields: [name, size]}
            """;

    final List<SchemaChanges.Changed> heard = new ArrayList<>();
    /** Where other rooms say that anything is used. */
    final List<Usage.Use> uses = new ArrayList<>();

    final TestWorkspace shuke = TestWorkspace.of(ACCOUNT);
    final SchemaEditor editor;
    final Actor admin = shuke.system();

    EditedModel() {
        var news = new SchemaNews(shuke.catalog(), List.of((actor, change) -> heard.addAll(change.changes())));
        editor = new SchemaEditor(
                TestDatabase.dataSource(),
                shuke.db(),
                shuke.rules(),
                news,
                new WholeNumbers(),
                (actor, function) -> actor.isAdministrator(),
                () -> List.of((actor, target) -> uses));
    }

    static ObjectNode yaml(String text) {
        return (ObjectNode) new YAMLMapper().readTree(text);
    }

    String table(String name) {
        return Sql.name(shuke.schemaName(), name);
    }

    void insert(String column, Object value) {
        shuke.records()
                .execute(
                        "insert into " + table("account") + " (id, created_at, updated_at, " + column
                                + ") values (?, now(), now(), ?)",
                        UUID.randomUUID(),
                        value);
    }

    static List<String> codes(ThrowingCallable call) {
        var refusal = new ArrayList<String>();
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(call)
                .satisfies(refused ->
                        refused.problems().stream().map(Problem::code).forEach(refusal::add));
        return refusal;
    }

    void nothingIsLeftToDo() {
        var plan = TablePlan.of(shuke.schema(), Column.COLLATION);
        var actual = new TableReader(shuke.db(), shuke.schemaName()).read();
        assertThat(TableDiff.between(shuke.schemaName(), plan, actual).isEmpty())
                .isTrue();
        assertThat(new SchemaStore(shuke.db(), shuke.workspace()).fingerprint()).isPresent();
    }
}
