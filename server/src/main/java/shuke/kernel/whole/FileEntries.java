package shuke.kernel.whole;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Workspace;
import shuke.kernel.file.FileContents;
import shuke.kernel.file.Place;
import shuke.kernel.file.SealedFiles;
import shuke.kernel.record.Transcript;
import shuke.kernel.record.Transcripts;
import shuke.kernel.schema.ObjectType;

/** The bytes of all files, behind other entries; each is opened when its turn comes. */
final class FileEntries implements Iterator<Entry> {
    private static final int AT_ONCE = 100;

    private final Iterator<Entry> before;
    private final Workspace workspace;
    private final ObjectType object;
    private final Transcripts transcripts;
    private final SealedFiles files;
    private final List<UUID> missing;
    private final Deque<Transcript> waiting = new ArrayDeque<>();
    private UUID last = new UUID(0, 0);
    private boolean isOver;

    @Nullable
    private Entry next;

    /** @param missing gets the files whose bytes are not there */
    FileEntries(
            Iterator<Entry> before,
            Workspace workspace,
            ObjectType object,
            Transcripts transcripts,
            SealedFiles files,
            List<UUID> missing) {
        this.before = before;
        this.workspace = workspace;
        this.object = object;
        this.transcripts = transcripts;
        this.files = files;
        this.missing = missing;
    }

    @Override
    public boolean hasNext() {
        if (before.hasNext()) return true;
        while (next == null && !isOver) {
            if (waiting.isEmpty()) read();
            else next = bytes(waiting.removeFirst());
        }
        return next != null;
    }

    private void read() {
        var some = transcripts.next(workspace, object, last, AT_ONCE);
        isOver = some.isEmpty();
        waiting.addAll(some);
        if (!isOver) last = some.getLast().id();
    }

    private @Nullable Entry bytes(Transcript file) {
        if (!(file.values().get("size") instanceof Long size)) return null;
        try {
            return new Entries.Bytes(file.id(), files.open(Place.of(workspace, FileContents.OBJECT, file.id()), size));
        } catch (NoSuchFileException gone) {
            missing.add(file.id());
            return null;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public Entry next() {
        if (!hasNext()) throw new NoSuchElementException();
        if (before.hasNext()) return before.next();
        var found = next;
        next = null;
        return java.util.Objects.requireNonNull(found);
    }
}
