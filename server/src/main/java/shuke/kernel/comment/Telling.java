package shuke.kernel.comment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import shuke.kernel.access.Access;
import shuke.kernel.access.Operation;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Plain;
import shuke.kernel.base.Ref;
import shuke.kernel.record.RecordReader;
import shuke.kernel.schema.SystemFields;

/** Tells comments with the names of whom and what they mention, as far as their reader may know them. */
@Component
class Telling {
    private final RecordReader reader;
    private final Access access;

    Telling(RecordReader reader, Access access) {
        this.reader = reader;
        this.access = access;
    }

    /** In the same order; one statement for the people, and one for each object that is mentioned. */
    List<SeenComment> tell(Actor actor, List<Comment> comments) {
        var people = new LinkedHashSet<UUID>();
        var records = new LinkedHashMap<String, Set<UUID>>();
        var wordings = new ArrayList<Wording>();
        for (var comment : comments) {
            var wording = Wording.of(comment.text());
            wordings.add(wording);
            people.add(comment.author());
            people.addAll(wording.people());
            wording.records()
                    .forEach((object, ids) -> records.computeIfAbsent(object, o -> new LinkedHashSet<>())
                            .addAll(ids));
        }
        var names = names(Actor.system(actor.workspace()), SystemFields.USER, people);
        records.forEach((object, ids) -> names.putAll(seen(actor, object, ids)));
        var told = new ArrayList<SeenComment>();
        for (var i = 0; i < comments.size(); i++) {
            told.add(told(actor, comments.get(i), wordings.get(i), names));
        }
        return told;
    }

    private static SeenComment told(Actor actor, Comment comment, Wording wording, Map<UUID, String> names) {
        var records = new ArrayList<Ref>();
        wording.records().forEach((object, ids) -> ids.forEach(id -> records.add(new Ref(object, id, names.get(id)))));
        var isOwn = comment.author().equals(actor.user()) && !comment.isRemoved();
        return new SeenComment(
                comment,
                person(comment.author(), names),
                wording.people().stream().map(id -> person(id, names)).toList(),
                records,
                isOwn,
                isOwn || (actor.isAdministrator() && !comment.isRemoved()));
    }

    private static Ref person(UUID id, Map<UUID, String> names) {
        return new Ref(SystemFields.USER, id, names.get(id));
    }

    private Map<UUID, String> seen(Actor actor, String object, Set<UUID> ids) {
        var type = access.sight(actor).view().find(object);
        return type.isPresent() && access.may(actor, type.get(), Operation.READ) ? names(actor, object, ids) : Map.of();
    }

    private Map<UUID, String> names(Actor actor, String object, Collection<UUID> ids) {
        var names = new HashMap<UUID, String>();
        if (ids.isEmpty()) return names;
        var name = access.sight(actor).schema().object(object).nameField();
        reader.read(actor, object, ids).forEach((id, row) -> {
            var value = Plain.of(row.get(name));
            if (value != null) names.put(id, value.toString());
        });
        return names;
    }
}
