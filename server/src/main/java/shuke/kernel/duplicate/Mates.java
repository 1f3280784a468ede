package shuke.kernel.duplicate;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import shuke.kernel.base.Workspace;

/** Which records are likely to be of one thing and nobody has decided yet, for work of the program: nobody's rights are asked. */
@Service
public class Mates {
    private final GroupStore store;

    Mates(GroupStore store) {
        this.store = store;
    }

    /** For each of the records the others of its group; left out where there are none. */
    public Map<UUID, Set<UUID>> of(Workspace workspace, String object, Collection<UUID> records) {
        var groups = new HashMap<UUID, Set<UUID>>();
        var members = store.members(workspace, object, records);
        members.forEach(member -> groups.computeIfAbsent(member.group(), g -> new LinkedHashSet<>())
                .add(member.record()));
        var asked = new HashSet<>(records);
        var mates = new HashMap<UUID, Set<UUID>>();
        members.stream().filter(member -> asked.contains(member.record())).forEach(member -> {
            var others = new LinkedHashSet<>(groups.getOrDefault(member.group(), Set.of()));
            others.remove(member.record());
            if (!others.isEmpty()) mates.put(member.record(), others);
        });
        return mates;
    }
}
