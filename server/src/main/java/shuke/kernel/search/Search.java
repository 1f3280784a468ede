package shuke.kernel.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import shuke.kernel.access.Access;
import shuke.kernel.access.Operation;
import shuke.kernel.access.Sight;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.record.RecordReader;
import shuke.kernel.record.Sought;
import shuke.kernel.schema.Encryption;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.vault.Vault;

/**
 * Finds records of every object by any part of what they hold: names in either script, by pinyin and initials, e-mail addresses, the last
 * digits of a number, codes. Tokens pick the candidates; whether each really fits, and how well, is seen on its opened values.
 */
@Service
public class Search {
    private static final int LONGEST = 200;
    private static final int MOST = 50;
    /** So many candidates are looked at for each that is shown: tokens may be of other fields or in another order. */
    private static final int CANDIDATES = 4;

    private final Access access;
    private final RecordReader reader;
    private final Vault vault;

    Search(Access access, RecordReader reader, Vault vault) {
        this.access = access;
        this.reader = reader;
        this.vault = vault;
    }

    /**
     * @param typed what is looked for
     * @param objects where; none for everywhere
     * @param limit how many of each object
     * @return objects with the best hits first
     */
    public List<Group> find(Actor actor, String typed, Collection<String> objects, int limit) {
        if (typed.length() > LONGEST) {
            throw ProblemException.invalid(Problem.at("q", "tooLong", LONGEST, typed.length()));
        }
        var words = Words.of(typed);
        if (words.isEmpty()) {
            return List.of();
        }
        var sight = access.sight(actor);
        var seekings = objects(sight, objects).stream()
                .map(object -> seeking(actor, sight, object))
                .filter(seeking -> !seeking.fields().isEmpty())
                .toList();
        var most = Math.clamp(limit, 1, MOST);
        var groups = groups(actor, words, seekings, seeking -> seeking.exactly(words), most);
        return groups.isEmpty() && words.all().stream().anyMatch(Words::isLong)
                ? groups(actor, words, seekings, seeking -> seeking.nearly(words), most)
                : groups;
    }

    private static List<ObjectType> objects(Sight sight, Collection<String> wanted) {
        var schema = sight.view();
        var all = wanted.isEmpty()
                ? schema.objects()
                : wanted.stream().map(schema::object).toList();
        return all.stream().filter(object -> sight.may(object, Operation.READ)).toList();
    }

    /** What is masked cannot be found by: each hit would tell something about the value. */
    private Seeking seeking(Actor actor, Sight sight, ObjectType object) {
        var fields = object.fields().stream()
                .filter(Encryption::hasTokens)
                .filter(field -> sight.right(object.name(), field.name()).isReadable())
                .toList();
        return new Seeking(vault, actor.workspace(), object, fields);
    }

    private List<Group> groups(
            Actor actor, Words words, List<Seeking> seekings, Function<Seeking, Optional<Sought>> form, int most) {
        var byName = new java.util.HashMap<String, Seeking>();
        seekings.forEach(seeking -> byName.put(seeking.object().name(), seeking));
        var sought = seekings.stream().map(form).flatMap(Optional::stream).toList();
        if (sought.isEmpty()) {
            return List.of();
        }
        var ranked = new ArrayList<Ranked>();
        reader.found(actor, sought, CANDIDATES * most).forEach((name, ids) -> {
            var seeking = byName.get(name);
            if (seeking != null) {
                ranked(actor, words, seeking, ids, most).ifPresent(ranked::add);
            }
        });
        return ranked.stream()
                .sorted(Comparator.comparingInt(Ranked::best).reversed())
                .map(Ranked::group)
                .toList();
    }

    private record Ranked(Group group, int best) {}

    private Optional<Ranked> ranked(Actor actor, Words words, Seeking seeking, List<UUID> ids, int most) {
        var rows = reader.read(actor, seeking.object().name(), ids);
        var weighed = ids.stream()
                .map(rows::get)
                .flatMap(row -> Optional.ofNullable(row).stream())
                .flatMap(row -> Weighing.of(seeking, words, row).stream())
                .sorted(Comparator.comparingInt(Weighing::weight).reversed()) // the newest first among equals
                .toList();
        if (weighed.isEmpty()) {
            return Optional.empty();
        }
        var hits = weighed.stream().limit(most).map(Weighing::hit).toList();
        return Optional.of(new Ranked(
                new Group(seeking.object().name(), hits, weighed.size() > most),
                weighed.getFirst().weight()));
    }
}
