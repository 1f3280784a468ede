package shuke.kernel.measure;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import shuke.kernel.access.Access;
import shuke.kernel.access.Operation;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Function;
import shuke.kernel.base.Ids;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;
import shuke.kernel.measure.Measure.Dimension;
import shuke.kernel.measure.SpotCheck.Accuracy;
import shuke.kernel.record.Census;
import shuke.kernel.schema.ObjectType;

/** Draws records at random to be held against the truth, and tells how accurate the data is; for whoever has the function {@code quality}. */
@Service
public class SpotChecks {
    static final int MOST = 1000;
    private static final int LISTED = 20;

    private final SpotCheckStore store;
    private final ResultStore results;
    private final Policies policies;
    private final Census census;
    private final Access access;
    private final Today today;
    private final Ids ids;

    SpotChecks(
            SpotCheckStore store,
            ResultStore results,
            Policies policies,
            Census census,
            Access access,
            Today today,
            Ids ids) {
        this.store = store;
        this.results = results;
        this.policies = policies;
        this.census = census;
        this.access = access;
        this.today = today;
        this.ids = ids;
    }

    /**
     * Draws records; fewer than asked for where there are not as many.
     *
     * @param size from 1 to 1,000
     * @param fields whose values are looked at; empty for the important ones
     */
    @Transactional
    public UUID draw(Actor actor, String name, int size, List<String> fields) {
        var object = readable(actor, name);
        if (size < 1 || size > MOST) throw ProblemException.invalid(Problem.at("size", "spotCheckSize", MOST));
        var policy = policies.of(actor, name).policy();
        var looked = fields.isEmpty() ? List.copyOf(policy.important()) : fields;
        var read = looked.stream()
                .filter(field -> isReadable(actor, object, field))
                .toList();
        if (read.isEmpty() || (!fields.isEmpty() && read.size() < fields.size())) {
            throw ProblemException.invalid(Problem.at("fields", "measureField", String.join(", ", looked)));
        }
        var id = ids.next();
        var now = today.now(actor.workspace()).toInstant();
        var seed = id.getLeastSignificantBits();
        var records = census.sample(actor.workspace(), name, seed, size);
        store.add(actor, id, name, read, seed, records, now);
        return id;
    }

    private boolean isReadable(Actor actor, ObjectType object, String field) {
        return access.sight(actor).right(object.name(), field).isReadable();
    }

    /** Of an object, the latest first. */
    public List<SpotCheck> latest(Actor actor, String object) {
        readable(actor, object);
        return store.latest(actor.workspace(), object, LISTED);
    }

    /** Refuses with 404 what is not there. */
    public SpotCheck find(Actor actor, UUID id) {
        access.require(actor, Function.QUALITY);
        var found = store.find(actor.workspace(), id).orElseThrow(ProblemException::notFound);
        readable(actor, found.object());
        return found;
    }

    /** All fields together first, then each by itself; nothing before the first mark. */
    public List<Accuracy> accuracy(Actor actor, UUID id) {
        find(actor, id);
        return store.accuracy(actor.workspace(), id).stream()
                .filter(each -> each.right() + each.wrong() + each.unknown() > 0)
                .toList();
    }

    /** Ends it and keeps what was found among the measures. Refuses with 409 one that is over, or that has found nothing. */
    @Transactional
    public void end(Actor actor, UUID id) {
        var check = find(actor, id);
        var found = store.accuracy(actor.workspace(), id).stream()
                .filter(each -> each.interval() != null)
                .map(SpotChecks::result)
                .toList();
        var now = today.now(actor.workspace());
        if (found.isEmpty() || !store.end(actor.workspace(), id, now.toInstant())) {
            throw ProblemException.of(Kind.CONFLICT, Problem.of("spotCheckOver"));
        }
        results.put(actor.workspace(), check.object(), now.toLocalDate(), found);
    }

    private static Result result(Accuracy it) {
        var field = it.field();
        return Result.of(
                Measure.ACCURACY,
                field == null ? Dimension.ALL : Dimension.FIELD,
                field == null ? "" : field,
                it.right() + it.wrong(),
                it.wrong());
    }

    private ObjectType readable(Actor actor, String name) {
        access.require(actor, Function.QUALITY);
        var sight = access.sight(actor);
        return sight.view()
                .find(name)
                .filter(object -> sight.may(object, Operation.READ))
                .orElseThrow(ProblemException::notFound);
    }
}
