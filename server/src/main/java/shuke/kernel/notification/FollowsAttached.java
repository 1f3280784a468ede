package shuke.kernel.notification;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;
import shuke.kernel.record.Attached;

/** Who follows records, and what was told of them. */
@Component
class FollowsAttached implements Attached {
    private static final String LEFT = "left ";
    private static final String CAME = "came ";
    private static final String ITEM = "item ";

    private final FollowStore store;

    FollowsAttached(FollowStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return "followers";
    }

    @Override
    public long count(Workspace workspace, String object, Collection<UUID> records) {
        return store.count(workspace, object, records);
    }

    @Override
    public String move(Workspace workspace, String object, Map<UUID, UUID> into) {
        var came = store.followToo(workspace, object, into);
        var left = store.leave(workspace, object, into.keySet());
        var items = store.turnItems(workspace, object, into);
        return Stream.of(lines(LEFT, left), lines(CAME, came), lines(ITEM, items))
                .flatMap(each -> each)
                .collect(joining("\n"));
    }

    private static Stream<String> lines(String kind, List<String> what) {
        return what.stream().map(each -> kind + each);
    }

    @Override
    public void moveBack(Workspace workspace, String object, String moved) {
        store.unfollow(workspace, object, of(moved, CAME));
        store.followAgain(workspace, object, of(moved, LEFT));
        store.turnItemsBack(workspace, of(moved, ITEM));
    }

    private static List<String[]> of(String moved, String kind) {
        return moved.lines()
                .filter(line -> line.startsWith(kind))
                .map(line -> line.substring(kind.length()).split(" "))
                .toList();
    }
}
