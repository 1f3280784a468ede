package shuke.kernel.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shuke.kernel.base.Workspace;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Signed ends of the chains, one JSON a line, in a file outside the data directory: who cuts off the end of a log in the database,
 * or puts all of an older one back, has not changed this file. It is only added to, so it may as well be a pipe or on a disk that
 * can be written once.
 */
class Heads {
    private static final Logger LOG = LoggerFactory.getLogger(Heads.class);
    private static final Duration EVERY = Duration.ofMinutes(10);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final @Nullable Path file;
    private final Map<Workspace, Instant> noted = new ConcurrentHashMap<>();

    /** @param file null where nobody wants one */
    Heads(@Nullable Path file) {
        this.file = file;
    }

    static Head head(Workspace workspace, Link link) {
        return new Head(
                workspace.name(),
                link.seq(),
                link.hash().hex(),
                link.at(),
                link.signature().hex());
    }

    /** Writes it down, unless one of the same workspace was lately. */
    void note(Workspace workspace, Link link) {
        var last = noted.get(workspace);
        if (file == null || (last != null && last.plus(EVERY).isAfter(link.at()))) return;
        try {
            append(file, JSON.writeValueAsString(head(workspace, link)) + "\n");
            noted.put(workspace, link.at());
        } catch (IOException failed) {
            LOG.error("The end of the log's chain could not be written to {}", file, failed);
        }
    }

    private static void append(Path file, String line) throws IOException {
        if (!Files.exists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, line, StandardOpenOption.APPEND, StandardOpenOption.SYNC);
    }

    /** All that were written of this workspace; a file that cannot be read has none. */
    List<Head> of(Workspace workspace) {
        if (file == null || !Files.isRegularFile(file)) return List.of();
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return lines.flatMap(Heads::read)
                    .filter(head -> head.workspace().equals(workspace.name()))
                    .toList();
        } catch (IOException unreadable) {
            LOG.error("The ends of the log's chain could not be read from {}", file, unreadable);
            return List.of();
        }
    }

    /** The last line may be half of one, after a crash. */
    private static Stream<Head> read(String line) {
        try {
            return Stream.of(JSON.readValue(line, Head.class));
        } catch (JacksonException half) {
            return Stream.empty();
        }
    }
}
