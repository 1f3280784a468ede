package shuke.kernel.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;

/**
 * Has another program look at every file before it is taken: it reads the bytes from its standard input (they are never on a
 * disk in clear) and ends with 0 for clean, 1 for refused; anything else, or no answer, is a failure, and the file is not taken.
 *
 * @param command for {@code /bin/sh}; blank where nobody looks
 */
record ScanCommand(String command, long patienceInSeconds) {
    private static final Logger LOG = LoggerFactory.getLogger(ScanCommand.class);
    private static final int WORDS = 2_000;

    void check(Draft draft, String name) {
        if (command.isBlank()) {
            return;
        }
        var answer = answer(draft, name);
        if (answer == 1) {
            throw ProblemException.invalid(Problem.at("file", "fileRefusedByScan"));
        }
        if (answer != 0) {
            throw ProblemException.of(Kind.UNAVAILABLE, Problem.at("file", "fileScanFailed"));
        }
    }

    private int answer(Draft draft, String name) {
        try {
            return run(draft, name);
        } catch (IOException failed) {
            LOG.error("The scan command cannot be run", failed);
            return -1;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    private int run(Draft draft, String name) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(List.of("/bin/sh", "-c", command)).redirectErrorStream(true);
        Surroundings.only(builder, Map.of("SHUKE_FILE_NAME", name));
        var process = builder.start();
        var deadline = Thread.startVirtualThread(() -> end(process));
        try {
            var feeding = Thread.startVirtualThread(() -> feed(draft, process.getOutputStream()));
            var said = heard(process.getInputStream());
            var code = process.waitFor();
            feeding.join();
            if (code != 0) {
                LOG.warn(
                        "The scan command ended with {} for {}: {}",
                        code,
                        draft.place().id(),
                        said);
            }
            return code;
        } finally {
            deadline.interrupt();
            process.destroyForcibly();
        }
    }

    private void end(Process process) {
        try {
            if (!process.waitFor(patienceInSeconds, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException itEnded) {
            Thread.currentThread().interrupt();
        }
    }

    /** A scanner may know enough before the end; then it closes its input. */
    private static void feed(Draft draft, OutputStream input) {
        try (input;
                var bytes = draft.read()) {
            bytes.transferTo(input);
        } catch (IOException enough) {
            LOG.debug("The scan command did not read to the end", enough);
        }
    }

    /** What it says, for the log; more than a few lines are read and left out. */
    private static String heard(InputStream output) throws IOException {
        var said = new String(output.readNBytes(WORDS), StandardCharsets.UTF_8).strip();
        output.transferTo(OutputStream.nullOutputStream());
        return said;
    }
}
