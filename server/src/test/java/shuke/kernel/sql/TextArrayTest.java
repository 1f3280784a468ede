package shuke.kernel.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import shuke.support.TestDatabase;

class TextArrayTest {
    @Test
    void comes_back_from_the_database_as_it_was() throws Exception {
        var texts = new @Nullable String[] {
            "plain",
            "",
            null,
            "null",
            "NULL",
            "a \"quoted\" one",
            "back\\slash",
            "\\",
            "{a,b}",
            " spaces ",
            "两行\nline",
            "😀"
        };
        try (var connection = TestDatabase.dataSource().getConnection()) {
            var db = DSL.using(connection, SQLDialect.POSTGRES);
            var read = db.fetch("select u from unnest({0}) with ordinality as u (u, n) order by n", TextArray.of(texts))
                    .getValues(0, String.class);
            assertThat(read).containsExactly(texts);
            assertThat(db.fetchValue("select cardinality({0})", TextArray.of(new String[0])))
                    .isEqualTo(0);
        }
    }
}
