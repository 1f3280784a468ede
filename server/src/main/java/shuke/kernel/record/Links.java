package shuke.kernel.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Ref;
import shuke.kernel.schema.Field;
import shuke.kernel.schema.ObjectType;

/** Finds the records that lookups mean: for a whole batch with one statement per way of finding. */
@Component
class Links {
    private final LinkStore store;

    Links(LinkStore store) {
        this.store = store;
    }

    /** What was found for something wanted. */
    sealed interface Found {
        record One(Ref ref) implements Found {}

        record Nothing() implements Found {}

        record Several(int number) implements Found {}

        record Wrong(Parsed.Wrong why) implements Found {}
    }

    /** @param errand goes along with the first statement, or alone where there is none */
    Map<Parsed.Wanted, Found> find(Work work, Set<Parsed.Wanted> wanted, Errand errand) {
        var found = new HashMap<Parsed.Wanted, Found>();
        byId(work, wanted.stream().filter(w -> "id".equals(w.field())).toList(), errand, found);
        byField(work, wanted.stream().filter(w -> !"id".equals(w.field())).toList(), found);
        return found;
    }

    private void byId(Work work, List<Parsed.Wanted> wanted, Errand errand, Map<Parsed.Wanted, Found> found) {
        var ids = new LinkedHashMap<ObjectType, Set<UUID>>();
        for (var want : wanted) {
            for (var object : want.objects()) {
                ids.computeIfAbsent(work.schema().object(object), o -> new LinkedHashSet<>())
                        .add((UUID) want.value());
            }
        }
        var refs = store.byId(work, ids, errand);
        for (var want : wanted) {
            found.put(
                    want,
                    want.objects().stream()
                            .map(object -> refs.get(new Ref(object, (UUID) want.value())))
                            .filter(ref -> ref != null)
                            .findFirst()
                            .<Found>map(Found.One::new)
                            .orElseGet(Found.Nothing::new));
        }
    }

    private void byField(Work work, List<Parsed.Wanted> wanted, Map<Parsed.Wanted, Found> found) {
        var asked = new LinkedHashMap<Way, Map<Object, List<Parsed.Wanted>>>();
        for (var want : wanted) {
            found.put(want, new Found.Nothing());
            for (var object : want.objects()) {
                ask(work, work.schema().object(object), want, asked, found);
            }
        }
        asked.forEach((way, values) -> {
            var hits = store.held(work, way.object(), way.field(), values.keySet());
            hits.forEach(
                    (value, refs) -> values.getOrDefault(value, List.of()).forEach(want -> merge(found, want, refs)));
        });
    }

    private record Way(ObjectType object, Field field) {}

    private static void ask(
            Work work,
            ObjectType object,
            Parsed.Wanted want,
            Map<Way, Map<Object, List<Parsed.Wanted>>> asked,
            Map<Parsed.Wanted, Found> found) {
        var name = want.field() == null ? typedAs(object, want.value()) : want.field();
        var field = object.find(name)
                .filter(named -> isClear(work, object, named))
                .filter(Keys::canBe)
                .orElse(null);
        if (field == null) {
            if (want.objects().size() == 1)
                found.put(want, new Found.Wrong(new Parsed.Wrong("badKey", name, object.label())));
            return;
        }
        switch (work.values().parse(field.type(), want.value(), null)) {
            case Parsed.Value(var value) -> {
                if (value != null) {
                    asked.computeIfAbsent(new Way(object, field), w -> new LinkedHashMap<>())
                            .computeIfAbsent(Keys.of(value), v -> new ArrayList<>())
                            .add(want);
                }
            }
            case Parsed.Wrong wrong -> found.put(want, new Found.Wrong(wrong));
            case Parsed other ->
                found.put(want, new Found.Wrong(new Parsed.Wrong("badKey", field.name(), object.label())));
        }
    }

    /** Whoever finds a record by a value knows that it has it. */
    static boolean isClear(Work work, ObjectType object, Field field) {
        return work.sight().right(object.name(), field.name()).isReadable();
    }

    /** What people type for a record: its name, or the e-mail of a person. */
    private static String typedAs(ObjectType object, Object value) {
        return value.toString().contains("@") && object.find("email").isPresent() ? "email" : object.nameField();
    }

    private static void merge(Map<Parsed.Wanted, Found> found, Parsed.Wanted want, Collection<Ref> refs) {
        var before = found.get(want);
        var number = refs.size() + (before instanceof Found.One ? 1 : before instanceof Found.Several(var n) ? n : 0);
        if (number > 0) {
            found.put(want, number == 1 ? new Found.One(refs.iterator().next()) : new Found.Several(number));
        }
    }

    /** The same references with the labels that people know the records by. */
    Map<Ref, Ref> labelled(Work work, Collection<Ref> refs) {
        var ids = new LinkedHashMap<ObjectType, Set<UUID>>();
        for (var ref : refs) {
            work.schema()
                    .find(ref.object())
                    .ifPresent(object -> ids.computeIfAbsent(object, o -> new LinkedHashSet<>())
                            .add(ref.id()));
        }
        return store.labels(work.workspace(), ids);
    }

    static @Nullable Ref one(@Nullable Found found) {
        return found instanceof Found.One(var ref) ? ref : null;
    }
}
