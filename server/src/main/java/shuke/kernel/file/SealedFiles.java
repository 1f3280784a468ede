package shuke.kernel.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;
import shuke.kernel.vault.Keys;

/**
 * Seals bytes on their way into the storage and opens them on their way out, piece by piece: the memory needed does not depend
 * on the size. Nothing is ever written in clear. What was changed, cut off or moved in the storage is not opened.
 */
public final class SealedFiles {
    private static final Logger LOG = LoggerFactory.getLogger(SealedFiles.class);
    private static final int PIECE = 256 * 1024;

    private final Keys keys;
    private final FileStorage storage;
    private final Drafts drafts;
    private final Space space;
    private final Owner owner;

    SealedFiles(Keys keys, FileStorage storage, Drafts drafts, Space space, Owner owner) {
        this.keys = keys;
        this.storage = storage;
        this.drafts = drafts;
        this.space = space;
        this.owner = owner;
    }

    /** Takes bytes in. Refuses more than {@code most}, and a disk that would become full; then nothing is left behind. */
    public Draft draft(Place place, InputStream bytes, long most) {
        try {
            var path = drafts.next();
            var isWhole = false;
            try (var file = drafts.make(path)) {
                var draft = seal(place, bytes, most, path, file);
                isWhole = true;
                return draft;
            } finally {
                if (!isWhole) Files.deleteIfExists(path);
            }
        } catch (IOException unwritable) {
            throw trouble(unwritable);
        }
    }

    private Draft seal(Place place, InputStream bytes, long most, Path path, FileChannel file) throws IOException {
        var sha = sha256();
        var size = 0L;
        var piece = new byte[PIECE];
        try (var sealing = keys.files().newEncryptingChannel(new Unclosed(file), place.context())) {
            for (var read = next(bytes, piece); read > 0; read = next(bytes, piece)) {
                size += read;
                if (size > most) throw tooLarge(most);
                if (space.isShortFor(read)) throw Space.full();
                sha.update(piece, 0, read);
                var more = ByteBuffer.wrap(piece, 0, read);
                while (more.hasRemaining()) sealing.write(more);
            }
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
        file.force(true);
        return new Draft(this, place, path, size, HexFormat.of().formatHex(sha.digest()));
    }

    private static int next(InputStream bytes, byte[] piece) {
        try {
            return bytes.readNBytes(piece, 0, piece.length);
        } catch (IOException brokenOff) {
            throw ProblemException.of(Kind.MALFORMED, Problem.of("uploadBroken"));
        }
    }

    void keep(Draft draft) {
        try {
            owner.claim(this);
            place(draft);
        } catch (IOException unwritable) {
            throw trouble(unwritable);
        }
    }

    void place(Draft draft) throws IOException {
        storage.keep(draft.place(), draft.path());
    }

    /** The bytes in clear, from any position on; a stream that fails is one whose bytes are not what they were. */
    public InputStream open(Place place, long size) throws IOException {
        return plain(storage.open(place), place, size);
    }

    public boolean isThere(Place place) throws IOException {
        try (var sealed = storage.open(place)) {
            return sealed.isOpen();
        } catch (NoSuchFileException nothing) {
            return false;
        }
    }

    /** A little more than the bytes in clear. */
    public long sealedSize(Place place) throws IOException {
        try (var sealed = storage.open(place)) {
            return sealed.size();
        }
    }

    InputStream plain(SeekableByteChannel sealed, Place place, long size) throws IOException {
        try {
            return new PlainStream(keys.files().newSeekableDecryptingChannel(sealed, place.context()), size);
        } catch (GeneralSecurityException impossible) {
            sealed.close();
            throw new IllegalStateException(impossible);
        }
    }

    public void remove(Place place) {
        try {
            storage.remove(place);
        } catch (IOException unwritable) {
            throw trouble(unwritable);
        }
    }

    static ProblemException tooLarge(long most) {
        return ProblemException.of(Kind.TOO_LARGE, Problem.at("file", "fileTooLarge", Sizes.text(most)));
    }

    /** A disk that others filled in the meantime is told apart from one that is broken, and from a bucket that is away. */
    private RuntimeException trouble(IOException unwritable) {
        if (unwritable instanceof StorageAway away) return away(away);
        try {
            return space.isShortFor(0) ? Space.full() : new UncheckedIOException(unwritable);
        } catch (IOException unknown) {
            unwritable.addSuppressed(unknown);
            return new UncheckedIOException(unwritable);
        }
    }

    static ProblemException away(StorageAway away) {
        LOG.error("The storage of files cannot be used", away);
        return ProblemException.of(Kind.UNAVAILABLE, Problem.of("fileStorageAway"));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Lets the file be forced to the disk behind the last sealed byte, which comes only with the closing. */
    private record Unclosed(FileChannel file) implements java.nio.channels.WritableByteChannel {
        @Override
        public int write(ByteBuffer bytes) throws IOException {
            return file.write(bytes);
        }

        @Override
        public boolean isOpen() {
            return file.isOpen();
        }

        @Override
        public void close() {
            // whoever opened it closes it
        }
    }
}
