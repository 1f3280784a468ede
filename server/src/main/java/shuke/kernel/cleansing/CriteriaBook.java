package shuke.kernel.cleansing;

import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import shuke.kernel.access.Access;
import shuke.kernel.access.Operation;
import shuke.kernel.audit.Action;
import shuke.kernel.audit.Audit;
import shuke.kernel.audit.Event;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Function;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;
import shuke.kernel.schema.ObjectType;

/** Keeps what is looked for in each object, and when; for whoever has the function {@code quality}. */
@Service
public class CriteriaBook {
    /** People, teams and files are looked after where they are administered. */
    private static final String APART = "identity";

    private final CriteriaStore store;
    private final CriteriaCheck check;
    private final Access access;
    private final Audit audit;
    private final InstantSource clock;

    CriteriaBook(CriteriaStore store, CriteriaCheck check, Access access, Audit audit, InstantSource clock) {
        this.store = store;
        this.check = check;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What is looked for in an object, and what is there to choose from.
     *
     * @param important fields that matter without anybody saying so
     * @param standard the checks that come with the program
     */
    public record Of(ObjectType object, Criteria criteria, List<String> important, List<Check> standard) {
        public Of {
            important = List.copyOf(important);
            standard = List.copyOf(standard);
        }
    }

    static boolean isLookedThrough(ObjectType object) {
        return !object.group().equals(APART);
    }

    /** The objects that the actor reads and that can be looked through. */
    public List<Of> all(Actor actor) {
        access.require(actor, Function.QUALITY);
        return access.sight(actor).view().objects().stream()
                .filter(CriteriaBook::isLookedThrough)
                .filter(object -> access.may(actor, object, Operation.READ))
                .map(object -> of(actor, object))
                .toList();
    }

    public Of read(Actor actor, String name) {
        return of(actor, known(actor, name));
    }

    private Of of(Actor actor, ObjectType object) {
        var sight = access.sight(actor);
        var whole = sight.schema().object(object.name());
        return new Of(
                object,
                store.of(actor.workspace(), whole),
                Importance.ofItself(object),
                StandardChecks.of(object.name()).stream()
                        .filter(each -> check.isKnown(actor, object, each))
                        .toList());
    }

    private ObjectType known(Actor actor, String name) {
        access.require(actor, Function.QUALITY);
        var sight = access.sight(actor);
        var object = sight.view().object(name);
        access.require(sight, object, Operation.READ);
        if (!isLookedThrough(object)) {
            throw ProblemException.invalid(Problem.at("object", "cleansingNotHere", object.plural()));
        }
        return object;
    }

    /** Refuses with 422 what makes no sense, and with 409 what somebody else has changed meanwhile. */
    @Transactional
    public Of write(Actor actor, String name, Criteria wanted) {
        var object = known(actor, name);
        check.require(actor, object, wanted);
        var before = store.of(actor.workspace(), access.sight(actor).schema().object(name));
        if (!store.put(actor, name, wanted, clock.instant())) throw stale();
        var event = Event.of(Action.DEFINED, "cleansing").with("object", null, name);
        event = noted(event, "kinds", words(before), words(wanted));
        event = noted(event, "expected", before.expected(), wanted.expected());
        event = noted(event, "optional", before.optional(), wanted.optional());
        event = noted(event, "outlierLimit", before.outlierLimit(), wanted.outlierLimit());
        event = noted(event, "staleMonths", before.staleMonths(), wanted.staleMonths());
        event = noted(event, "checks", names(before), names(wanted));
        event = noted(event, "silenced", sorted(before), sorted(wanted));
        audit.note(actor, event);
        return read(actor, name);
    }

    private static ProblemException stale() {
        return ProblemException.of(Kind.CONFLICT, Problem.at("version", "cleansingChanged"));
    }

    private static Event noted(Event event, String what, @Nullable Object before, @Nullable Object after) {
        return Objects.equals(before, after) ? event : event.with(what, text(before), text(after));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static List<String> words(Criteria criteria) {
        return criteria.kinds().stream().sorted().map(kind -> kind.word()).toList();
    }

    private static List<String> names(Criteria criteria) {
        return criteria.checks().stream().map(Check::name).toList();
    }

    private static List<String> sorted(Criteria criteria) {
        return criteria.silenced().stream().sorted().toList();
    }

    public Schedule schedule(Actor actor) {
        access.require(actor, Function.QUALITY);
        return store.schedule(actor.workspace());
    }

    /** Refuses as {@link #write(Actor, String, Criteria)}. */
    @Transactional
    public Schedule write(Actor actor, Schedule wanted) {
        access.require(actor, Function.QUALITY);
        if (wanted.hour() < 0 || wanted.hour() > 23) {
            throw ProblemException.invalid(Problem.at("hour", "cleansingRange", 0, 23));
        }
        var before = store.schedule(actor.workspace());
        if (!store.put(actor.workspace(), wanted)) throw stale();
        var event = Event.of(Action.DEFINED, "cleansing");
        event = noted(event, "nightly", before.nightly(), wanted.nightly());
        event = noted(event, "hour", before.hour(), wanted.hour());
        audit.note(actor, event);
        return store.schedule(actor.workspace());
    }
}
