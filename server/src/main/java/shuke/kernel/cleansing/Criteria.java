package shuke.kernel.cleansing;

import java.util.List;
import java.util.Set;

/**
 * What is looked for in the records of an object.
 *
 * @param version counts the changes; 0 as long as nobody changed anything
 * @param kinds what is looked for at all
 * @param expected fields that ought to be filled beside those that matter by themselves
 * @param optional fields that matter by themselves and may be empty all the same
 * @param outlierLimit from so many times the usual distance on a value is far away, 3 to 20
 * @param staleMonths after so many months without a change a record counts as old, 1 to 240
 * @param checks of this workspace
 * @param silenced names of checks that come with the program and are not wanted
 */
public record Criteria(
        long version,
        Set<Kind> kinds,
        List<String> expected,
        List<String> optional,
        double outlierLimit,
        int staleMonths,
        List<Check> checks,
        Set<String> silenced) {
    static final double LIMIT = 6;
    static final int MONTHS = 24;

    public Criteria {
        kinds = Set.copyOf(kinds);
        expected = List.copyOf(expected);
        optional = List.copyOf(optional);
        checks = List.copyOf(checks);
        silenced = Set.copyOf(silenced);
    }

    /** As it is as long as nobody says otherwise. */
    static Criteria usual(Set<Kind> kinds) {
        return new Criteria(0, kinds, List.of(), List.of(), LIMIT, MONTHS, List.of(), Set.of());
    }

    boolean wants(Kind kind) {
        return kinds.contains(kind);
    }

    Criteria at(long otherVersion) {
        return new Criteria(otherVersion, kinds, expected, optional, outlierLimit, staleMonths, checks, silenced);
    }
}
