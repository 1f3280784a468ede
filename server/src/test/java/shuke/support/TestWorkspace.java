package shuke.support;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.DataSourceConnectionProvider;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.springframework.boot.jooq.autoconfigure.ExceptionTranslatorExecuteListener;
import org.springframework.boot.jooq.autoconfigure.SpringTransactionProvider;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.PlatformTransactionManager;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Workspace;
import shuke.kernel.schema.ExpressionChecker;
import shuke.kernel.schema.Schema;
import shuke.kernel.schema.SchemaCatalog;
import shuke.kernel.schema.SchemaRules;
import shuke.kernel.schema.StandardObjects;
import shuke.kernel.schema.Workspaces;
import shuke.kernel.sql.Acting;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A fresh workspace on {@link TestDatabase}: one per test class, so that classes do not meet. */
public final class TestWorkspace {
    private static final String PEOPLE = """
            object: user
            label: {zh-CN: 用户, en: User}
            group: identity
            fields:
              - {name: name, type: text, maxLength: 100, label: {zh-CN: 姓名, en: Name}, required: true}
              - {name: role, type: text, maxLength: 100, label: {zh-CN: 角色, en: Role}}
            """;

    private final Workspace workspace =
            new Workspace("t" + UUID.randomUUID().toString().replace("-", ""));
    private final TransactionAwareDataSourceProxy source =
            new TransactionAwareDataSourceProxy(TestDatabase.dataSource());
    private final PlatformTransactionManager transactions = new DataSourceTransactionManager(TestDatabase.dataSource());
    private final DSLContext db = DSL.using(new DefaultConfiguration()
            .set(SQLDialect.POSTGRES)
            .set(new DataSourceConnectionProvider(source))
            .set(new SpringTransactionProvider(transactions))
            .set(new DefaultExecuteListenerProvider(ExceptionTranslatorExecuteListener.DEFAULT)));
    private final SchemaRules rules;
    private final SchemaCatalog catalog;
    private final Workspaces workspaces;

    private TestWorkspace(StandardObjects standard, List<ExpressionChecker> expressions) {
        rules = new SchemaRules(standard, expressions);
        catalog = new SchemaCatalog(of -> rules.load(db, of));
        workspaces = new Workspaces(TestDatabase.dataSource(), db, catalog, rules);
        workspaces.prepare();
        workspaces.open(workspace);
    }

    /** With the objects that the program ships. */
    public static TestWorkspace standard(ExpressionChecker... expressions) {
        return new TestWorkspace(StandardObjects.shipped(), List.of(expressions));
    }

    /** With objects of the test's own, each a YAML text; an object {@code user} is added when there is none. */
    public static TestWorkspace of(String... yaml) {
        return new TestWorkspace(objects(yaml), List.of());
    }

    /** The definitions alone, where a test needs no database. */
    public static StandardObjects objects(String... yaml) {
        var mapper = new YAMLMapper();
        var trees = new ArrayList<JsonNode>(
                Arrays.stream(yaml).map(mapper::readTree).toList());
        if (trees.stream().noneMatch(tree -> tree.path("object").asString("").equals("user"))) {
            trees.add(mapper.readTree(PEOPLE));
        }
        return StandardObjects.of(trees);
    }

    public Workspace workspace() {
        return workspace;
    }

    /** The name of the PostgreSQL schema. */
    public String schemaName() {
        return workspace.schema();
    }

    public Schema schema() {
        return catalog.current(workspace);
    }

    public SchemaCatalog catalog() {
        return catalog;
    }

    public SchemaRules rules() {
        return rules;
    }

    public Workspaces workspaces() {
        return workspaces;
    }

    /** Takes part in a Spring transaction, as in the running program. */
    public DSLContext db() {
        return db;
    }

    /** For tests that look into the tables of records themselves, or fill them. */
    public DSLContext records() {
        return Acting.program(db);
    }

    public PlatformTransactionManager transactions() {
        return transactions;
    }

    public Actor system() {
        return Actor.system(workspace);
    }
}
