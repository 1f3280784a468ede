package shuke.kernel.file;

import java.util.Map;
import java.util.Set;

/** What other programs that we start get to know of ours: nothing that opens anything. */
final class Surroundings {
    private static final Set<String> HARMLESS = Set.of("PATH", "HOME", "LANG", "LC_ALL", "LC_CTYPE", "TZ", "TMPDIR");

    private Surroundings() {}

    static void only(ProcessBuilder program, Map<String, String> more) {
        program.environment().keySet().retainAll(HARMLESS);
        program.environment().putAll(more);
    }
}
