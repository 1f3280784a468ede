package shuke.kernel.cleansing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import shuke.kernel.base.ProblemException;
import shuke.kernel.filter.Checked;
import shuke.kernel.record.Inspector;

/**
 * The checks of an object that make sense as it is defined now: a field may have gone since a check was written.
 *
 * @param byName those of the program first
 */
record Checks(Map<String, Check> byName, Map<String, Checked> conditions) {

    static Checks of(Inspector inspector, Criteria criteria) {
        var byName = new LinkedHashMap<String, Check>();
        var conditions = new LinkedHashMap<String, Checked>();
        Stream.concat(
                        StandardChecks.of(inspector.object().name()).stream()
                                .filter(check -> !criteria.silenced().contains(check.name())),
                        criteria.checks().stream())
                .forEach(check -> {
                    try {
                        conditions.put(check.name(), inspector.condition(check.when()));
                        byName.put(check.name(), check);
                    } catch (ProblemException senseless) {
                        // its field is gone: whoever removed it was told, and nothing is found by it any more
                    }
                });
        return new Checks(byName, conditions);
    }

    Check check(String name) {
        return Objects.requireNonNull(byName.get(name));
    }
}
