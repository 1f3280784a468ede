package shuke.kernel.record;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One rule by which somebody reaches a record.
 *
 * @param edits whether it lets her change the record too
 * @param name what tells this rule from others of its kind: of a person, a team, a sharing rule, a record, or who shared it
 * @param until when it ends; null for never
 */
public record Reason(
        Kind kind,
        boolean edits,
        @Nullable String name,
        @Nullable Instant until) {
    /** What sort of rule. */
    public enum Kind {
        /** The role reaches every record of the object. */
        ROLE("role"),
        OWNER("owner"),
        /** The owner is below her in the tree of managers. */
        MANAGER("manager"),
        TEAM("team"),
        TEAM_BELOW("teamBelow"),
        /** She belongs to those who work on the record together. */
        MEMBER("member"),
        SHARE("share"),
        /** A sharing rule. */
        RULE("rule"),
        /** She reaches the record that this one belongs to, or is about. */
        FOLLOWS("follows");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The name in the API. */
        public String word() {
            return word;
        }
    }
}
