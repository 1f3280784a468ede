package shuke.kernel.vault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;

/**
 * Fetches the keys from where an organisation keeps such things: a command that prints the text of a key file, such as the client of
 * a key management system. Run once, at the start; what it prints is never written anywhere.
 */
final class KeyCommand {
    private static final int PATIENCE_SECONDS = 60;

    private KeyCommand() {}

    /** What the command printed, or a refusal to start. */
    static String run(String command) {
        try {
            var process = new ProcessBuilder("sh", "-c", command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            process.getOutputStream().close();
            var printed = CompletableFuture.supplyAsync(() -> text(process));
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw refusal();
            }
            if (process.exitValue() != 0) {
                throw refusal();
            }
            return printed.join();
        } catch (IOException notThere) {
            throw refusal();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw refusal();
        }
    }

    private static String text(Process process) {
        try (var out = process.getInputStream()) {
            return new String(out.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException brokenOff) {
            return "";
        }
    }

    private static ProblemException refusal() {
        return ProblemException.of(ProblemException.Kind.UNAVAILABLE, Problem.of("keysCommandFailed"));
    }
}
