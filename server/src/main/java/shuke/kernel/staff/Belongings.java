package shuke.kernel.staff;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import shuke.kernel.schema.Schema;

/**
 * By which links records belong to somebody, in an order that stays: what she owns, whom she leads, and the teams that she is in
 * charge of.
 */
final class Belongings {
    private static final String OWNER = "owner";

    private Belongings() {}

    /** A lookup that names a person. */
    record Place(String object, String field) {
        String key() {
            return object + "." + field;
        }
    }

    static List<Place> of(Schema schema) {
        return Stream.concat(
                        schema.objects().stream()
                                .filter(object -> object.find(OWNER).isPresent())
                                .map(object -> new Place(object.name(), OWNER)),
                        Stream.of(new Place("team", "manager"), new Place("user", "manager")))
                .sorted(Comparator.comparing(Place::key))
                .toList();
    }

    /** The place with this key, or the first one behind it: objects come and go meanwhile. */
    static Optional<Place> at(Schema schema, String key) {
        return of(schema).stream()
                .filter(place -> place.key().compareTo(key) >= 0)
                .findFirst();
    }
}
