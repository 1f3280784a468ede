package shuke.kernel.schema;

import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Actor;

/** Hears of changes of definitions inside the transaction that makes them: when it refuses, nothing changes. */
public interface SchemaChanges {
    void changed(Actor actor, SchemaChanged news);

    /**
     * @param field null when the object itself changed
     * @param before the definition as JSON; null when there was none
     * @param after the definition as JSON; null when there is none any more
     */
    record Changed(
            String object,
            @Nullable String field,
            @Nullable String before,
            @Nullable String after) {}
}
