package shuke.kernel.file;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;

/** All who know which bytes are needed. */
@Component
class Keepers {
    private final Map<String, Keeper> byKind;

    Keepers(List<Keeper> keepers) {
        byKind = keepers.stream().collect(toMap(Keeper::kind, Function.identity()));
    }

    boolean know(String kind) {
        return byKind.containsKey(kind);
    }

    /** Nothing is unneeded that nobody knows. */
    List<Place> unneeded(Workspace workspace, String kind, Collection<Place> places) {
        return Optional.ofNullable(byKind.get(kind)).stream()
                .map(keeper ->
                        keeper.kept(workspace, places.stream().map(Place::id).collect(toSet())))
                .flatMap(kept -> places.stream().filter(place -> !kept.contains(place.id())))
                .toList();
    }
}
