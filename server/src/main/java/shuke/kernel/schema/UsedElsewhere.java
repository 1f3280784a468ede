package shuke.kernel.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Actor;

/** Where fields and objects are used outside the definitions. Whoever keeps their names says so here, before anything is removed. */
public interface UsedElsewhere {

    /** Every place; each says itself whether it stands in the way. Names only what the actor may know of. */
    List<Usage.Use> uses(Actor actor, Target target);

    /**
     * What somebody wants to remove.
     *
     * @param field null for the whole object
     */
    record Target(Schema schema, String object, @Nullable String field) {

        /** Whether a path such as {@code account.industry}, or a text of the condition language about {@code of}, speaks of it. */
        public boolean isIn(String of, @Nullable String text) {
            return schema.find(of).stream()
                    .flatMap(type -> Mentions.in(schema, type, text).stream())
                    .anyMatch(mention -> is(mention.object(), mention.field()));
        }

        /** Whether this field of this object is what goes, or goes with it. */
        public boolean is(String of, String name) {
            return of.equals(object) && (field == null || field.equals(name));
        }

        /** Whether the whole of this object goes. */
        public boolean isWhole(String of) {
            return field == null && of.equals(object);
        }
    }
}
