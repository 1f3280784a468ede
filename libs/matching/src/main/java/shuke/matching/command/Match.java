package shuke.matching.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import shuke.matching.Matcher;
import shuke.matching.Matches;
import shuke.matching.table.BadTable;
import shuke.matching.table.CsvTable;
import shuke.matching.table.Table;

/** The command {@code match}. Ends with 0 when done, 1 when it failed, 2 when it was called wrongly. */
public final class Match {

    static final int DONE = 0;
    static final int FAILED = 1;
    static final int WRONG = 2;

    private final Messages messages;
    private final PrintStream out;
    private final PrintStream err;

    private Match(Messages messages, PrintStream out, PrintStream err) {
        this.messages = messages;
        this.out = out;
        this.err = err;
    }

    /** Runs the command and ends the program with its code. */
    public static void main(String[] words) {
        System.exit(run(System.getenv(), System.out, System.err, words));
    }

    static int run(Map<String, String> environment, PrintStream out, PrintStream err, String... words) {
        return new Match(Messages.of(environment), out, err).run(words);
    }

    private int run(String... words) {
        try {
            var arguments = Arguments.of(words);
            if (!arguments.help()) return match(arguments);
            out.println(messages.text("help"));
            return DONE;
        } catch (Arguments.Wrong wrong) {
            err.println(messages.text(wrong.code(), wrong.word()));
            err.println(messages.text("help"));
            return WRONG;
        } catch (InvalidPathException wrong) {
            err.println(messages.text("notFound", wrong.getInput()));
            return WRONG;
        }
    }

    private int match(Arguments arguments) {
        try {
            return matched(arguments);
        } catch (BadTable bad) {
            String code = switch (bad.fault()) {
                case EMPTY -> "empty";
                case REPEATED_ID -> "repeatedId";
            };
            return failed(code, bad.details().toArray());
        } catch (NoSuchFileException missing) {
            return failed("notFound", missing.getFile());
        } catch (FileSystemException denied) {
            return failed("notReadable", denied.getFile(), reason(denied));
        } catch (IOException broken) {
            return failed("notReadable", arguments.files().getFirst(), reason(broken));
        } catch (OutOfMemoryError tooLarge) {
            return failed("outOfMemory");
        }
    }

    private static String reason(IOException broken) {
        if (broken instanceof AccessDeniedException) return "permission denied";
        String reason = broken instanceof FileSystemException file ? file.getReason() : broken.getMessage();
        return reason == null ? broken.getClass().getSimpleName() : reason;
    }

    private int failed(String code, Object... details) {
        err.println(messages.text(code, details));
        return FAILED;
    }

    private int matched(Arguments arguments) throws IOException, BadTable {
        List<Path> files = arguments.files();
        Table left = CsvTable.read(files.getFirst());
        if (files.size() == 1) {
            return written(
                    arguments,
                    new Output(left.ids(), left.size()),
                    Matcher.of(left).matches(arguments.threshold()));
        }
        Table right = CsvTable.read(files.getLast());
        if (!left.sharesColumnWith(right)) return failed("nothingShared", files.getFirst(), files.getLast());
        var output = new Output(Output.joined(left.ids(), right.ids()), left.size());
        return written(arguments, output, Matcher.of(left, right).matches(arguments.threshold()));
    }

    private int written(Arguments arguments, Output output, Matches matches) {
        Path at = arguments.pairs();
        try {
            if (at == null) output.pairs(matches, out);
            else write(at, stream -> output.pairs(matches, stream));
            at = arguments.clusters();
            if (at != null) write(at, stream -> output.clusters(matches, stream));
        } catch (IOException refused) {
            return failed("notWritable", String.valueOf(at), reason(refused));
        }
        if (arguments.clusters() != null && output.isAmbiguous()) err.println(messages.text("ambiguousIds"));
        int large = output.largeGroups(matches);
        if (large > 0) err.println(messages.text("largeGroups", large, Matches.LARGE));
        err.println(messages.text("done", output.records(), matches.pairs().size(), output.groups(matches)));
        return DONE;
    }

    @FunctionalInterface
    private interface Writing {
        void to(PrintStream stream);
    }

    private static void write(Path file, Writing writing) throws IOException {
        try (var stream = Output.stream(Files.newOutputStream(file))) {
            writing.to(stream);
            if (stream.checkError()) throw new IOException("disk full");
        }
    }
}
