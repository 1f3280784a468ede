package shuke.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One run from the first start to the last figure. */
final class Session {
    private static final double LOADED_MEGABYTES = 700;

    private final Options options;
    private final Build build;
    private final Path data;
    private final Path scratch;
    private final List<Result> results = new ArrayList<>();
    private final Map<String, List<String>> texts = new LinkedHashMap<>();

    Session(Options options, Build build, Path data, Path scratch) {
        this.options = options;
        this.build = build;
        this.data = data;
        this.scratch = scratch;
    }

    List<Result> results() {
        return List.copyOf(results);
    }

    Map<String, List<String>> texts() {
        return Map.copyOf(texts);
    }

    void measure() throws IOException, SQLException, InterruptedException {
        if (options.scenarios().contains(Scenario.START)) {
            say("starting");
            results.addAll(new Starts(build, scratch).measure());
        }
        try (var program = Program.start(build, build.hasCache(), data);
                var administrator = program.administrator()) {
            load(program, administrator);
            requests(program, administrator);
            if (options.scenarios().contains(Scenario.MEMORY)) {
                memory(program);
            }
        }
        if (options.scenarios().contains(Scenario.STATEMENTS)) {
            statements();
        }
    }

    private void load(Program program, Api api) throws IOException, SQLException, InterruptedException {
        var sample = new Sample(options.size());
        var raw = program.raw();
        var there = raw.number("select count(*) from ws_main.contact");
        if (there == 0) {
            program.staff(api).hire();
            if (options.plain()) {
                new Clear(api).all();
            }
            say("importing " + sample.contacts() + " contacts");
            results.addAll(new Import(api, raw, program.processes(), scratch).run(sample));
        } else if (there < sample.contacts()) {
            throw new IOException(data + " holds " + there + " contacts; delete it to measure with more");
        }
        var baseline = new Baseline(raw, program.processes());
        if (!baseline.exists()) {
            say("copying them for the baseline");
            results.addAll(baseline.fill(sample));
        }
    }

    private void requests(Program program, Api administrator) throws IOException, SQLException, InterruptedException {
        var staff = program.staff(administrator);
        try (var manager = staff.manager();
                var seller = staff.seller()) {
            var asker = options.plain() ? administrator : manager;
            for (var trial : Trials.of(asker, seller, program.raw(), new Sample(options.size()))) {
                if (options.scenarios().contains(trial.scenario())) {
                    measure(trial, program.processes());
                }
            }
            if (options.scenarios().contains(Scenario.MEANWHILE)) {
                meanwhile(program, administrator, asker);
            }
        }
    }

    private void measure(Trial trial, Processes processes) throws IOException, SQLException, InterruptedException {
        for (var clients : options.clients()) {
            var bout = new Bout(clients, options.seconds());
            var figure = bout.measure(trial.program(), processes::used);
            var raw = bout.measure(trial.raw(), processes::database);
            results.add(new Result.Request(trial.scenario(), trial.words(), clients, trial.target(), figure, raw));
        }
    }

    private void meanwhile(Program program, Api administrator, Api asker)
            throws IOException, SQLException, InterruptedException {
        say("reading while a file comes in");
        var sample = new Sample(options.size());
        var list = Trials.of(asker, asker, program.raw(), sample).stream()
                .filter(trial -> trial.scenario() == Scenario.LIST)
                .findFirst()
                .orElseThrow();
        var imports = new Import(administrator, program.raw(), program.processes(), scratch);
        var most = Collections.max(options.clients());
        results.addAll(new Meanwhile(imports, program.processes(), most, options.seconds()).measure(list, sample));
    }

    private void memory(Program program) throws IOException, SQLException {
        var processes = program.processes();
        // What the baseline's own tables take of the shared buffers is not the program's.
        var database = processes.databaseMemory() - new Baseline(program.raw(), processes).buffered();
        results.addAll(Starts.memory("memory loaded", LOADED_MEGABYTES, processes.serverMemory(), database));
    }

    private void statements() throws IOException, SQLException, InterruptedException {
        say("counting statements");
        Statements.prepare(data);
        try (var program = Program.start(build, build.hasCache(), data);
                var administrator = program.administrator();
                var asker = options.plain()
                        ? program.administrator()
                        : program.staff(administrator).manager();
                var seller = program.staff(administrator).seller()) {
            var trials = Trials.of(asker, seller, program.raw(), new Sample(options.size()));
            results.addAll(new Statements(program.raw()).count(trials, texts));
        }
    }

    private static void say(String words) {
        System.err.println(words);
    }
}
