package shuke.kernel.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something in the log that is not as the program left it.
 *
 * @param link number of the link of the chain; null behind its end
 * @param entry number of the entry, where a single one is meant
 * @param from and {@code to}: between when the entries of the link happened
 * @param count how many entries or links are meant
 */
public record Damage(
        Kind kind,
        @Nullable Long link,
        @Nullable Long entry,
        @Nullable Instant from,
        @Nullable Instant to,
        long count) {
    /** What is wrong; the words are part of the API. */
    public enum Kind {
        /** Its words are not those that the program proved. */
        ENTRY_CHANGED("entryChanged"),
        /** The program did not write it. */
        ENTRY_ADDED("entryAdded"),
        /** A second one of an entry that the program did write. */
        ENTRY_COPIED("entryCopied"),
        /** Of long before it came: an old one that somebody put back. */
        ENTRY_LATE("entryLate"),
        ENTRIES_REMOVED("entriesRemoved"),
        /** As many as there should be, each as the program wrote it, but not these or not in this order. */
        ENTRIES_REPLACED("entriesReplaced"),
        LINK_FORGED("linkForged"),
        LINK_CHANGED("linkChanged"),
        LINKS_REMOVED("linksRemoved"),
        /** The old end was cut off by somebody else than the program. */
        CUT_FORGED("cutForged"),
        /** An end of the chain that was noted outside the database is not there any more. */
        END_REMOVED("endRemoved"),
        /** An end of the chain that was noted outside the database is another one now. */
        CHAIN_REPLACED("chainReplaced"),
        /** Old entries are not linked yet: something keeps the program from it. */
        NOT_LINKED("notLinked");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    static Damage of(Kind kind, Link link, long count) {
        return new Damage(kind, link.seq(), null, link.oldest(), link.newest(), count);
    }

    static Damage at(Kind kind, @Nullable Link link, Stored entry) {
        return new Damage(kind, link == null ? null : link.seq(), entry.id(), entry.at(), entry.at(), 1);
    }
}
