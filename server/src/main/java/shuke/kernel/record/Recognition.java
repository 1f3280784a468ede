package shuke.kernel.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import shuke.kernel.access.Access;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Ids;
import shuke.kernel.base.Problem;

/**
 * Reads what is said of records as the way in would, without writing it, and knows the records that are there by it: by what is unique,
 * and by what the object's rule about duplicates compares.
 */
@Service
public class Recognition {
    private final Access access;
    private final Workshop workshop;
    private final Drafting drafting;
    private final Uniqueness uniqueness;
    private final Duplicates duplicates;
    private final Ids ids;

    Recognition(
            Access access,
            Workshop workshop,
            Drafting drafting,
            Uniqueness uniqueness,
            Duplicates duplicates,
            Ids ids) {
        this.access = access;
        this.workshop = workshop;
        this.drafting = drafting;
        this.uniqueness = uniqueness;
        this.duplicates = duplicates;
        this.ids = ids;
    }

    /**
     * What was made of one input.
     *
     * @param values of the fields that were named, standardised, each of the Java type of its field
     * @param problems what is wrong with it; then the rest says nothing
     * @param same the record that has one of its unique values; null where none has
     * @param twin the place, from 0, of the earlier input that has one of its unique values; null where none has
     * @param likely the records that are likely to be of one thing with it, as far as the actor is told of them; the likeliest first
     */
    public record Recognised(
            Map<String, @Nullable Object> values,
            List<Problem> problems,
            @Nullable UUID same,
            @Nullable Integer twin,
            List<Match> likely) {}

    /** Only the values, of what is known already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Recognised> read(Actor actor, String object, List<Map<String, @Nullable Object>> inputs) {
        return recognised(actor, object, inputs, Batch.Likely.UNASKED);
    }

    /** What stands in the rule's way as a duplicate is no problem here: it is among the likely ones. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Recognised> recognise(Actor actor, String object, List<Map<String, @Nullable Object>> inputs) {
        return recognised(actor, object, inputs, Batch.Likely.TOLD);
    }

    private List<Recognised> recognised(
            Actor actor, String object, List<Map<String, @Nullable Object>> inputs, Batch.Likely likely) {
        var work = workshop.of(actor, actor, access.standing(actor), new Batch(object, List.of(), likely));
        var targets = new ArrayList<Target>();
        for (var input : inputs) {
            targets.add(new Target(targets.size(), Target.Kind.CREATE, ids.next(), false, null, input));
        }
        var findings = new Findings();
        var drafted = drafting.draft(work, targets, Map.of(), findings);
        var right = drafted.drafts().stream()
                .filter(draft -> !findings.isWrong(draft.change()))
                .toList();
        var told = likely == Batch.Likely.UNASKED
                ? Map.<Integer, List<Match>>of()
                : likely(work, right, drafted.suspects());
        var owners = likely == Batch.Likely.UNASKED ? Uniqueness.Owners.NONE : uniqueness.owners(work, right);
        var recognised = new ArrayList<Recognised>();
        for (var draft : drafted.drafts()) {
            var place = draft.change();
            var values = new LinkedHashMap<String, @Nullable Object>();
            inputs.get(place)
                    .keySet()
                    .forEach(name -> values.put(name, draft.after().get(name)));
            recognised.add(new Recognised(
                    values,
                    findings.of(place),
                    owners.kept().get(place),
                    owners.earlier().get(place),
                    told.getOrDefault(place, List.of())));
        }
        return recognised;
    }

    private Map<Integer, List<Match>> likely(Work work, List<Draft> drafts, Suspects suspects) {
        var findings = new Findings();
        var told = new LinkedHashMap<>(duplicates.judge(work, drafts, suspects, findings));
        drafts.stream()
                .map(Draft::change)
                .filter(findings::isWrong)
                .forEach(place -> told.put(place, findings.matches(place)));
        return told;
    }
}
