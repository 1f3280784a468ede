package shuke.kernel.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Small pictures of files, drawn when they are first looked at and then kept, sealed, beside the file. */
@Component
public class Previews {
    private static final Logger LOG = LoggerFactory.getLogger(Previews.class);

    /** Larger files are not drawn. */
    private static final long LARGEST = 48L << 20;

    private static final long LARGEST_PREVIEW = 16L << 20;

    private final SealedFiles files;
    private final Drawing drawing;

    Previews(SealedFiles files, Drawing drawing) {
        this.files = files;
        this.drawing = drawing;
    }

    /** How long the longer side is. */
    public enum Size {
        SMALL(240),
        LARGE(960);

        private final int pixels;

        Size(int pixels) {
            this.pixels = pixels;
        }

        public int pixels() {
            return pixels;
        }
    }

    Optional<Content> of(Content content, Size size) {
        if (!MediaTypes.isDrawn(content.mediaType()) || content.size() > LARGEST) {
            return Optional.empty();
        }
        var place = content.place().variant(String.valueOf(size.pixels()));
        var kept = kept(content, place);
        var bytes = kept.isPresent() ? kept.get() : drawn(content, size, place);
        return bytes.length == 0 ? Optional.empty() : Optional.of(preview(content, place, bytes, size));
    }

    private Content preview(Content content, Place place, byte[] bytes, Size size) {
        var type = (bytes[0] & 0xff) == 0xff ? "image/jpeg" : "image/png"; // the two that are drawn
        return new Content(content.name(), type, bytes.length, content.tag() + "-" + size.pixels(), files, place);
    }

    /** Nothing in it means that nothing could be drawn. One that is damaged is drawn anew. */
    private Optional<byte[]> kept(Content content, Place place) {
        try (var bytes = files.open(place, LARGEST_PREVIEW)) {
            return Optional.of(bytes.readAllBytes());
        } catch (NoSuchFileException notYet) {
            return Optional.empty();
        } catch (IOException damaged) {
            LOG.warn(
                    "The preview of file {} cannot be opened and is drawn anew",
                    content.place().id(),
                    damaged);
            return Optional.empty();
        }
    }

    private byte[] drawn(Content content, Size size, Place place) {
        var bytes = drawing.draw(content, size.pixels());
        try (var draft = files.draft(place, new ByteArrayInputStream(bytes), LARGEST_PREVIEW)) {
            draft.keep();
        }
        return bytes;
    }
}
