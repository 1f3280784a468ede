package shuke.kernel.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shuke.kernel.base.Workspace;

/**
 * Whose bytes these are. The storage says so itself, in a sealed mark: a database that is new, or another one, knows none of
 * the files here, and must not take that for leave to throw them away.
 */
final class Owner {
    private static final Logger LOG = LoggerFactory.getLogger(Owner.class);
    private static final Place MARK = Place.of(Workspace.MAIN, "owner", new UUID(0, 0));
    private static final int LONGEST = 100;

    private final Supplier<String> installation;
    private final AtomicBoolean isClaimed = new AtomicBoolean();

    /** @param installation the id in the database */
    Owner(Supplier<String> installation) {
        this.installation = installation;
    }

    /** Before the first bytes come: marks a storage that has no mark yet. */
    void claim(SealedFiles files) throws IOException {
        if (isClaimed.get()) {
            return;
        }
        try (var mark = files.open(MARK, LONGEST)) {
            if (!said(mark.readAllBytes()).equals(installation.get())) {
                LOG.error("The storage of files belongs to another installation; nothing will be thrown away there");
            }
        } catch (NoSuchFileException notYet) {
            var name = installation.get().getBytes(StandardCharsets.UTF_8);
            try (var mark = files.draft(MARK, new ByteArrayInputStream(name), LONGEST)) {
                files.place(mark);
            }
        }
        isClaimed.set(true); // only now: a storage that was away is asked again with the next bytes
    }

    boolean isThisInstallation(SealedFiles files) throws IOException {
        try (var mark = files.open(MARK, LONGEST)) {
            return said(mark.readAllBytes()).equals(installation.get());
        } catch (NoSuchFileException unmarked) {
            return false;
        }
    }

    private static String said(byte[] mark) {
        return new String(mark, StandardCharsets.UTF_8);
    }
}
