package shuke.operation.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * What a PostgreSQL of before left behind when this program, or PostgreSQL itself, was killed: processes still working in the
 * directory, or only the file that says so. Asked only by the holder of the directory's lock, so whatever is found is nobody's.
 */
record Leftovers(Path cluster) {
    private static final String PID_FILE = "postmaster.pid";

    /** A server that outlived its program; the caller stops it properly before anything is cleared. */
    boolean hasServer() {
        return pid().flatMap(ProcessHandle::of).filter(this::worksHere).isPresent();
    }

    /** True when no server works here any more; where processes cannot be looked into, when its number is nobody's. */
    boolean isServerGone() {
        var process = pid().flatMap(ProcessHandle::of);
        return process.isEmpty() || (Files.exists(Path.of("/proc/self/cwd")) && !worksHere(process.get()));
    }

    /** Ends what works on without a server, and takes away the file that would stop a new one. */
    void clear() throws IOException {
        endAll(strays());
        Files.deleteIfExists(cluster.resolve(PID_FILE));
    }

    private List<ProcessHandle> strays() {
        return ProcessHandle.allProcesses().filter(this::worksHere).toList();
    }

    /** PostgreSQL's processes all have the cluster as their working directory; a number used again by another has not. */
    private boolean worksHere(ProcessHandle process) {
        try {
            var directory = Files.readSymbolicLink(Path.of("/proc", String.valueOf(process.pid()), "cwd"));
            return directory.equals(cluster.toRealPath());
        } catch (IOException goneOrNotOurs) {
            return false;
        }
    }

    private Optional<Long> pid() {
        try {
            return Files.readAllLines(cluster.resolve(PID_FILE)).stream()
                    .findFirst()
                    .map(String::strip)
                    .map(Long::valueOf);
        } catch (IOException | NumberFormatException noneOrTorn) {
            return Optional.empty();
        }
    }

    /** Asked to end first, made to end next; a process that is only waiting to be collected by its parent works nowhere. */
    private void endAll(List<ProcessHandle> processes) {
        processes.forEach(ProcessHandle::destroy);
        if (!areGoneAfter(processes, Duration.ofSeconds(5))) {
            processes.forEach(ProcessHandle::destroyForcibly);
            areGoneAfter(processes, Duration.ofSeconds(20));
        }
    }

    private boolean areGoneAfter(List<ProcessHandle> processes, Duration patience) {
        var deadline = System.nanoTime() + patience.toNanos();
        while (processes.stream().anyMatch(this::worksHere)) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
        return true;
    }
}
