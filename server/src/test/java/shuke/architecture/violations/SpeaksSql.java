package shuke.architecture.violations;

import org.jooq.DSLContext;

public record SpeaksSql(DSLContext database) {
    int one() {
        return database.selectOne().execute();
    }
}
