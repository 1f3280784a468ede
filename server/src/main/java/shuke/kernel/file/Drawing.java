package shuke.kernel.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.file.drawing.DrawingProgram;

/**
 * Has files drawn by a program of its own, which gets little memory and little time: a picture that was made to break its
 * reader breaks nothing else. The bytes go through pipes, never over a disk.
 */
@Component
class Drawing {
    private static final Logger LOG = LoggerFactory.getLogger(Drawing.class);
    private static final int AT_ONCE = 2;
    private static final int PATIENCE_IN_SECONDS = 30;
    private static final int LARGEST = 16 << 20;
    private static final String MEMORY = "-Xmx256m";

    private final Semaphore places = new Semaphore(AT_ONCE, true);

    /** A JPEG or PNG; empty where nothing can be drawn. */
    byte[] draw(Content content, int pixels) {
        try {
            if (!places.tryAcquire(PATIENCE_IN_SECONDS, TimeUnit.SECONDS)) {
                throw ProblemException.of(ProblemException.Kind.UNAVAILABLE, Problem.of("busy"));
            }
            try {
                return run(content, pixels);
            } finally {
                places.release();
            }
        } catch (IOException failed) {
            LOG.warn("File {} could not be drawn", content.place().id(), failed);
            return new byte[0];
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new byte[0];
        }
    }

    private static byte[] run(Content content, int pixels) throws IOException, InterruptedException {
        var builder =
                new ProcessBuilder(command(content.mediaType(), pixels)).redirectError(ProcessBuilder.Redirect.DISCARD);
        Surroundings.only(builder, Map.of());
        var process = builder.start();
        var feeding = Thread.startVirtualThread(() -> feed(content, process.getOutputStream()));
        var deadline = Thread.startVirtualThread(() -> end(process));
        try (var out = process.getInputStream()) {
            var drawn = out.readNBytes(LARGEST);
            return process.waitFor() == 0 ? drawn : new byte[0];
        } finally {
            process.destroyForcibly();
            deadline.interrupt();
            feeding.join();
        }
    }

    private static List<String> command(String mediaType, int pixels) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(MEMORY, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Djava.awt.headless=true"));
        command.addAll(ClassPath.toRun(DrawingProgram.class));
        command.addAll(List.of(mediaType, String.valueOf(pixels)));
        return command;
    }

    private static void feed(Content content, OutputStream input) {
        try (input;
                InputStream bytes = content.read()) {
            bytes.transferTo(input);
        } catch (IOException enough) {
            LOG.debug("The drawing did not read to the end", enough);
        }
    }

    private static void end(Process process) {
        try {
            if (!process.waitFor(PATIENCE_IN_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException itEnded) {
            Thread.currentThread().interrupt();
        }
    }
}
