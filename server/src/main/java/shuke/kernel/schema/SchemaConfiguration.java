package shuke.kernel.schema;

import java.time.Duration;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import shuke.kernel.base.Authority;
import shuke.kernel.sql.Follower;

/** The room's parts in the running program. Whoever asks for {@code Workspaces} gets it with {@code main} open. */
@Configuration(proxyBeanMethods = false)
class SchemaConfiguration {
    private static final Duration LOOK = Duration.ofSeconds(1);

    @Bean
    StandardObjects standardObjects() {
        return StandardObjects.shipped();
    }

    @Bean
    SchemaRules schemaRules(StandardObjects standard, ObjectProvider<ExpressionChecker> expressions) {
        return new SchemaRules(standard, expressions.orderedStream().toList());
    }

    @Bean
    SchemaCatalog schemaCatalog(SchemaRules rules, DSLContext db) {
        return new SchemaCatalog(workspace -> rules.load(db, workspace));
    }

    @Bean(initMethod = "start")
    Workspaces workspaces(DataSource pool, DSLContext db, SchemaCatalog catalog, SchemaRules rules) {
        return new Workspaces(pool, db, catalog, rules);
    }

    @Bean
    SchemaNews schemaNews(SchemaCatalog catalog, ObjectProvider<SchemaChanges> listeners) {
        return new SchemaNews(catalog, listeners.orderedStream().toList());
    }

    @Bean
    SchemaEditor schemaEditor(
            DataSource pool,
            DSLContext db,
            SchemaRules rules,
            SchemaNews news,
            ValueConverter converter,
            Authority authority,
            ObjectProvider<UsedElsewhere> elsewhere) {
        return new SchemaEditor(
                pool,
                db,
                rules,
                news,
                converter,
                authority,
                () -> elsewhere.orderedStream().toList());
    }

    @Bean
    Follower schemaFollower(Workspaces workspaces) {
        return new Follower("schema", LOOK, workspaces::follow);
    }
}
