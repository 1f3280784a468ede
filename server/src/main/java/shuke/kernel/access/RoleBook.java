package shuke.kernel.access;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All roles and sharing rules of a workspace at one moment; immutable, swapped whole. */
record RoleBook(long version, Map<String, Role> roles, List<SharingRule> rules) {
    RoleBook {
        roles = Collections.unmodifiableMap(new LinkedHashMap<>(roles));
        rules = List.copyOf(rules);
    }

    Optional<Role> find(String name) {
        return Optional.ofNullable(roles.get(name));
    }

    Role role(String name) {
        return find(name).orElseGet(() -> Role.unknown(name));
    }
}
