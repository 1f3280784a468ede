package shuke.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Measures the start of the program, with and without the cache that the launcher makes, and what it holds when idle. */
record Starts(Build build, Path scratch) {
    private static final double CPU_SECONDS = 4;
    private static final double WALL_SECONDS = 4;
    private static final double IDLE_MEGABYTES = 400;
    private static final int SETTLED = 5_000;

    List<Result> measure() throws IOException, InterruptedException {
        var results = new ArrayList<Result>();
        start(results, false, "without AOT cache, first start", scratch.resolve("plain"), false);
        start(results, false, "without AOT cache", scratch.resolve("plain"), !build.hasCache());
        if (build.hasCache()) {
            start(results, true, "AOT cache, first start", scratch.resolve("cached"), false);
            start(results, true, "AOT cache", scratch.resolve("cached"), true);
        }
        return results;
    }

    /** Only the start that people usually see is held against the targets. */
    private void start(List<Result> results, boolean cached, String words, Path data, boolean usual)
            throws IOException, InterruptedException {
        try (var program = Program.start(build, cached, data)) {
            var start = program.start();
            var cpu = "start: " + words;
            results.add(
                    usual
                            ? Result.Fact.atMost(CPU_SECONDS, Scenario.START, cpu, start.cpuSeconds(), "CPU-s")
                            : Result.Fact.plain(Scenario.START, cpu, start.cpuSeconds(), "CPU-s"));
            results.add(
                    usual
                            ? Result.Fact.atMost(WALL_SECONDS, Scenario.START, cpu, start.wallSeconds(), "s until UP")
                            : Result.Fact.plain(Scenario.START, cpu, start.wallSeconds(), "s until UP"));
            if (usual) {
                Thread.sleep(SETTLED);
                results.addAll(memory(program.processes()));
            }
        }
    }

    private static List<Result> memory(Processes processes) throws IOException {
        return memory("memory idle", IDLE_MEGABYTES, processes.serverMemory(), processes.databaseMemory());
    }

    static List<Result> memory(String words, double target, double server, double database) {
        return List.of(
                Result.Fact.atMost(target, Scenario.MEMORY, words, server + database, "MB"),
                Result.Fact.plain(Scenario.MEMORY, words + ", server alone", server, "MB"));
    }
}
