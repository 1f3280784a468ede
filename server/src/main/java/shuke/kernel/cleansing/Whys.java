package shuke.kernel.cleansing;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Problem;
import shuke.kernel.record.Verdict;
import shuke.kernel.schema.Field;
import shuke.kernel.schema.ObjectType;

/** Says why something was found, in words, to whoever may know all that it follows from. */
final class Whys {
    private final Actor actor;
    private final ObjectType object;
    private final Criteria criteria;
    private final CriteriaCheck check;
    private final Map<String, Optional<Problem>> written = new HashMap<>();

    /** @param object as the actor knows it */
    Whys(Actor actor, ObjectType object, Criteria criteria, CriteriaCheck check) {
        this.actor = actor;
        this.object = object;
        this.criteria = criteria;
        this.check = check;
    }

    /**
     * @param field null for the record as a whole
     * @param verdict about the value as it is now; null where the reader sees no more than a mask of it
     * @return nothing where it follows from what the reader may not see, or nobody looks for it any more
     */
    Optional<Problem> of(Kept kept, @Nullable Field field, @Nullable Verdict verdict) {
        if (kept.cause().startsWith(Causes.RULE) || kept.cause().startsWith(Causes.CHECK)) {
            return written.computeIfAbsent(kept.cause(), this::written);
        }
        return Optional.of(
                switch (kept.cause()) {
                    case Causes.FORM -> form(kept, field, verdict);
                    case Causes.EMPTY -> at(kept, field, "cleansingEmpty");
                    case Causes.PLACE -> at(kept, field, "cleansingPlace");
                    case Causes.FAR -> at(kept, field, "cleansingFar");
                    case Causes.DATE -> at(kept, field, "cleansingDate");
                    case Causes.BINNED -> at(kept, field, "cleansingBinned");
                    default -> Problem.of("cleansingOld", criteria.staleMonths());
                });
    }

    private static Problem form(Kept kept, @Nullable Field field, @Nullable Verdict verdict) {
        return switch (verdict) {
            case Verdict.Wrong(var problem) -> problem;
            case Verdict.Right right -> at(kept, field, "cleansingRight");
            case Verdict.Other other -> at(kept, field, "cleansingForm");
            case null -> at(kept, field, "cleansingForm");
        };
    }

    private static Problem at(Kept kept, @Nullable Field field, String code) {
        return field == null ? Problem.of(code, kept.field()) : Problem.at(kept.field(), code, field.label());
    }

    /** In the words of whoever wrote the rule. */
    private Optional<Problem> written(String cause) {
        if (cause.startsWith(Causes.RULE)) {
            var name = cause.substring(Causes.RULE.length());
            return object.rules().stream()
                    .filter(rule -> rule.name().equals(name) && check.isAllowed(actor, object, rule.when()))
                    .map(rule -> Problem.told(rule.field(), cause, rule.message()))
                    .findFirst();
        }
        var name = cause.substring(Causes.CHECK.length());
        return Stream.concat(StandardChecks.of(object.name()).stream(), criteria.checks().stream())
                .filter(each -> each.name().equals(name) && check.isKnown(actor, object, each))
                .map(each -> Problem.told(each.field(), cause, each.message()))
                .findFirst();
    }
}
