package shuke.kernel.live;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What nodes tell each other, as the text that PostgreSQL carries: at most 8,000 bytes. */
sealed interface Signal {
    String CHANGED = "changed";
    String SAID = "said";
    String MAIL = "mail";
    String VIEWS = "views";
    /** So many ids fit; of more it is only said that there were many. */
    int MOST = 150;

    /** The PostgreSQL schema of the workspace. */
    String schema();

    String text();

    /**
     * Records were made, changed or removed.
     *
     * @param ids empty for too many to be named
     */
    record Changed(String schema, String object, Set<UUID> ids) implements Signal {
        @Override
        public String text() {
            return String.join(" ", CHANGED, schema, object, ids.size() > MOST ? "" : joined(ids));
        }
    }

    /** Something was said about records, which their lists do not show. */
    record Said(String schema, String object, Set<UUID> ids) implements Signal {
        @Override
        public String text() {
            return String.join(" ", SAID, schema, object, ids.size() > MOST ? "" : joined(ids));
        }
    }

    /** Somebody has something new to read, or has read something. */
    record Mail(String schema, UUID person) implements Signal {
        @Override
        public String text() {
            return String.join(" ", MAIL, schema, person.toString());
        }
    }

    /**
     * Views of lists, or how somebody arranges them, have changed.
     *
     * @param person whose arrangement it is; null where several may see the change
     */
    record Views(String schema, String object, @Nullable UUID person) implements Signal {
        @Override
        public String text() {
            return String.join(" ", VIEWS, schema, object, person == null ? "" : person.toString());
        }
    }

    /** Empty for what a newer program says. */
    static Optional<Signal> of(String text) {
        var words = text.split(" ", -1);
        try {
            return switch (words[0]) {
                case CHANGED -> Optional.of(new Changed(words[1], words[2], ids(words[3])));
                case SAID -> Optional.of(new Said(words[1], words[2], ids(words[3])));
                case MAIL -> Optional.of(new Mail(words[1], UUID.fromString(words[2])));
                case VIEWS ->
                    Optional.of(new Views(words[1], words[2], words[3].isEmpty() ? null : UUID.fromString(words[3])));
                default -> Optional.empty();
            };
        } catch (IndexOutOfBoundsException | IllegalArgumentException senseless) {
            return Optional.empty();
        }
    }

    private static String joined(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(","));
    }

    private static Set<UUID> ids(String text) {
        return text.isEmpty()
                ? Set.of()
                : Arrays.stream(text.split(",", -1))
                        .map(UUID::fromString)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
