package shuke.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What Linux tells of processes in {@code /proc}. A process that has ended counts as nothing. */
final class Proc {
    private static final Path ROOT = Path.of("/proc");
    private static final double TICKS_PER_SECOND = 100; // USER_HZ, the same on all architectures that Java 25 runs on

    private Proc() {}

    /** @param ended seconds of children that have ended and were waited for, and of theirs */
    record Cpu(long parent, double own, double ended) {
        static final Cpu NONE = new Cpu(-1, 0, 0);

        double all() {
            return own + ended;
        }
    }

    static Cpu cpu(long pid) throws IOException {
        try {
            var text = Files.readString(ROOT.resolve(pid + "/stat"));
            // The name in parentheses may hold anything, so fields are counted from behind it; the first is number 3.
            var fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
            return new Cpu(
                    Long.parseLong(fields[1]),
                    (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND,
                    (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) / TICKS_PER_SECOND);
        } catch (IOException failure) {
            if (isGone(failure)) return Cpu.NONE;
            throw failure;
        }
    }

    /** A process may end before its file is opened, or between that and its reading (ESRCH). */
    private static boolean isGone(IOException failure) {
        var reason = String.valueOf(failure.getMessage());
        return failure instanceof NoSuchFileException || reason.endsWith("No such process");
    }

    static List<Long> children(long parent) throws IOException {
        var found = new ArrayList<Long>();
        try (var processes = Files.newDirectoryStream(ROOT, "[0-9]*")) {
            for (var process : processes) {
                var pid = Long.parseLong(process.getFileName().toString());
                if (cpu(pid).parent() == parent) {
                    found.add(pid);
                }
            }
        }
        return found;
    }

    /** Megabytes; memory that several processes share is divided among them. */
    static double memory(long pid) throws IOException {
        try {
            for (var line : Files.readAllLines(ROOT.resolve(pid + "/smaps_rollup"))) {
                if (line.startsWith("Pss:")) {
                    return Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024.0;
                }
            }
            throw new IOException("no Pss in smaps_rollup of " + pid);
        } catch (IOException failure) {
            if (isGone(failure)) return 0;
            throw failure;
        }
    }
}
