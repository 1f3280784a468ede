package shuke.kernel.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import shuke.kernel.base.Problem;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The roles that come with the program: read once from {@code access/roles.yaml}. */
final class StandardRoles {
    private static final String FILE = "/access/roles.yaml";
    private static final Map<String, Role> ALL = read();

    private StandardRoles() {}

    /** By name, in the order in which they are shown. */
    static Map<String, Role> byName() {
        return ALL;
    }

    private static Map<String, Role> read() {
        try (var file = StandardRoles.class.getResourceAsStream(FILE)) {
            var problems = new ArrayList<Problem>();
            var roles = new LinkedHashMap<String, Role>();
            for (var tree : new YAMLMapper().readTree(file).path("roles")) {
                var role = RoleReader.read(tree, true, false, problems);
                roles.put(role.name(), role);
            }
            if (roles.isEmpty() || !problems.isEmpty()) {
                throw new IllegalStateException("the standard roles are wrong: " + problems);
            }
            return Collections.unmodifiableMap(roles);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
