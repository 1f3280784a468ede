package shuke.kernel.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;
import shuke.kernel.record.RecordReader;

/** Gives the bytes of files to those who may see their records; for everybody else there is nothing. */
@Service
public class FileContents {
    /** The object whose records describe files. */
    public static final String OBJECT = "file";

    private static final Logger LOG = LoggerFactory.getLogger(FileContents.class);

    private final RecordReader reader;
    private final SealedFiles files;
    private final Previews previews;

    FileContents(RecordReader reader, SealedFiles files, Previews previews) {
        this.reader = reader;
        this.files = files;
        this.previews = previews;
    }

    /** The bytes as they were brought. */
    public Content open(Actor actor, UUID id) {
        var row = reader.read(actor, OBJECT, id);
        if (!(row.get("size") instanceof Long size)
                || !(row.get("sha256") instanceof String sha)
                || !(row.get("mediaType") instanceof String type)) {
            throw ProblemException.of(Kind.NOT_FOUND, Problem.of("fileHasNoContent"));
        }
        var name = FileNames.clean(String.valueOf(row.get("name")));
        var content = new Content(name, type, size, sha, files, Place.of(actor.workspace(), OBJECT, id));
        requireSound(content);
        return content;
    }

    /**
     * A picture of a picture, or of the first page; empty where none can be drawn.
     *
     * @param size of its longer side
     */
    public Optional<Content> preview(Actor actor, UUID id, Previews.Size size) {
        return previews.of(open(actor, id), size);
    }

    /** Better a clear word now than half an answer. */
    private static void requireSound(Content content) {
        try (var bytes = content.read()) {
            if (bytes.read() < 0 != (content.size() == 0)) {
                throw new IOException("the bytes are not as many as they were");
            }
        } catch (NoSuchFileException missing) {
            LOG.error(
                    "The bytes of file {} are not in the storage",
                    content.place().id(),
                    missing);
            throw ProblemException.of(Kind.BROKEN, Problem.of("fileBytesMissing"));
        } catch (StorageAway away) {
            throw SealedFiles.away(away);
        } catch (IOException | UncheckedIOException damaged) {
            LOG.error("The bytes of file {} cannot be opened", content.place().id(), damaged);
            throw ProblemException.of(Kind.BROKEN, Problem.of("fileDamaged"));
        }
    }
}
