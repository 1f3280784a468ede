package shuke.kernel.federation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Actor;
import shuke.kernel.base.ProblemException;
import shuke.kernel.federation.IdentityLinkStore.Link;
import shuke.kernel.record.Batch;
import shuke.kernel.record.Change;
import shuke.kernel.record.RecordReader;
import shuke.kernel.record.RecordWriter;

/** Makes user records for those who come for the first time, and keeps role and team as the provider's groups say. */
@Component
class Newcomers {
    private static final String USER = "user";
    private static final String ROLE = "role";
    private static final String TEAM = "team";

    private final RecordWriter writer;
    private final RecordReader reader;

    Newcomers(RecordWriter writer, RecordReader reader) {
        this.writer = writer;
        this.reader = reader;
    }

    UUID make(Actor actor, Provider provider, Proven proven, String email) {
        if (!provider.joining().makesPeople()) throw SignInRefusal.UNKNOWN.exception();
        var name = proven.name();
        var input = new LinkedHashMap<String, @Nullable Object>();
        input.put("name", name == null || name.isBlank() ? email : name);
        input.put("email", email);
        input.put(ROLE, provider.joining().role());
        input.putAll(ofGroups(actor, provider, proven));
        try {
            return writer.write(actor, Batch.of(USER, new Change.Create(null, input)))
                    .getFirst()
                    .row()
                    .id();
        } catch (ProblemException refused) {
            throw refused.kind() == ProblemException.Kind.INVALID || refused.kind() == ProblemException.Kind.CONFLICT
                    ? SignInRefusal.TAKEN.exception() // the address is that of somebody who was switched off
                    : refused;
        }
    }

    /**
     * Whoever was made on arrival has the role that her groups give her or the usual one, and loses what a group gave when she leaves it;
     * whoever was here before is changed only by groups that she is in.
     */
    void follow(Actor actor, Provider provider, Proven proven, Link link) {
        if (proven.groups() == null || provider.joining().groups().isEmpty()) return;
        var input = new LinkedHashMap<String, @Nullable Object>();
        if (link.made() && names(provider, GroupRule::role))
            input.put(ROLE, provider.joining().role());
        if (link.made() && names(provider, GroupRule::team)) input.put(TEAM, null);
        input.putAll(ofGroups(actor, provider, proven));
        var rows = reader.read(actor, USER, List.of(link.user()));
        if (input.isEmpty() || rows.isEmpty()) return;
        writer.write(actor, Batch.of(USER, new Change.Update(link.user(), null, input)));
    }

    private static boolean names(Provider provider, Function<GroupRule, @Nullable Object> what) {
        return provider.joining().groups().stream().anyMatch(rule -> what.apply(rule) != null);
    }

    private Map<String, Object> ofGroups(Actor actor, Provider provider, Proven proven) {
        var groups = proven.groups() == null ? List.<String>of() : proven.groups();
        var input = new LinkedHashMap<String, Object>();
        first(provider, groups, GroupRule::role).ifPresent(role -> input.put(ROLE, role));
        first(provider, groups, GroupRule::team)
                .filter(team -> !reader.read(actor, TEAM, List.of(team)).isEmpty()) // gone since it was chosen
                .ifPresent(team -> input.put(TEAM, team.toString()));
        return input;
    }

    private static <T> Optional<T> first(
            Provider provider, List<String> groups, Function<GroupRule, @Nullable T> what) {
        return provider.joining().groups().stream()
                .filter(rule -> groups.contains(rule.group()))
                .map(what)
                .filter(Objects::nonNull)
                .findFirst();
    }
}
