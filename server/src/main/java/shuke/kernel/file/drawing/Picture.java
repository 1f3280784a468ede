package shuke.kernel.file.drawing;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** A picture made smaller, the right way up. */
final class Picture {
    /** More than the largest cameras have. */
    private static final long MOST_PIXELS = 120_000_000;

    private Picture() {}

    static BufferedImage draw(InputStream in, int pixels) throws IOException {
        var bytes = in.readAllBytes();
        try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            var readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw new IOException("no picture that is known");
            }
            var reader = readers.next();
            reader.setInput(stream, true, true);
            var image = Drawn.fitted(coarse(reader, pixels), pixels);
            return Orientation.of(bytes).applied(image);
        }
    }

    /** Reads only every so many pixels, so that a large picture needs no more memory than a small one. */
    private static BufferedImage coarse(ImageReader reader, int pixels) throws IOException {
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        if (width * height > MOST_PIXELS) {
            throw new IOException("too many pixels: " + width + " × " + height);
        }
        var step = (int) Math.max(1, Math.max(width, height) / (2L * pixels));
        var how = reader.getDefaultReadParam();
        how.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, how);
    }
}
