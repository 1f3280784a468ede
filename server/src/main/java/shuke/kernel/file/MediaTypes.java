package shuke.kernel.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MimeTypes;

/** What a file is, by what is in it; its name only says more exactly what the bytes leave open. */
final class MediaTypes {
    /** So many bytes at the beginning tell. */
    static final int HEAD = 64 * 1024;

    static final String PDF = "application/pdf";
    private static final Set<String> SHOWN = Set.of(
            "image/jpeg", "image/png", "image/gif", "image/webp", "image/avif", "image/bmp", "image/x-ms-bmp", PDF);
    private static final Set<String> DRAWN =
            Set.of("image/jpeg", "image/png", "image/gif", "image/bmp", "image/x-ms-bmp", PDF);

    private MediaTypes() {}

    /** Tika's tables, read when the first file comes. */
    private static final class Known {
        static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();
    }

    static String of(byte[] head, String name) {
        var clues = new Metadata();
        clues.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        try (var bytes = new ByteArrayInputStream(head)) {
            return Known.TYPES.detect(bytes, clues).getBaseType().toString();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** What a browser may show in its own window; everything else is only ever saved. */
    static boolean isShown(String type) {
        return SHOWN.contains(type);
    }

    /** What can be drawn small. */
    static boolean isDrawn(String type) {
        return DRAWN.contains(type);
    }
}
