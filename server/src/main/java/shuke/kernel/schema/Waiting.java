package shuke.kernel.schema;

import java.util.Set;
import shuke.kernel.base.Bilingual;

/**
 * What the owner of a record ought to look at: it waits as long as the condition holds.
 *
 * @param label the reason, as she reads it
 * @param when a condition on one record
 */
public record Waiting(String name, Bilingual label, String when) {
    /** Whether the condition cannot be told without one of these fields of the same object. */
    boolean speaksOf(Set<String> fields) {
        return Mentions.firsts(when).stream().anyMatch(fields::contains);
    }
}
