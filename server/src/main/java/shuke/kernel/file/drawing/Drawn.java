package shuke.kernel.file.drawing;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** The finished picture. */
final class Drawn {
    private Drawn() {}

    /** Never larger than it was. */
    static BufferedImage fitted(BufferedImage image, int pixels) {
        var scale = Math.min(1.0, (double) pixels / Math.max(image.getWidth(), image.getHeight()));
        var width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        var height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        var hasHoles = image.getColorModel().hasAlpha();
        var fitted =
                new BufferedImage(width, height, hasHoles ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        var pen = fitted.createGraphics();
        if (!hasHoles) {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, width, height);
        }
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(image, 0, 0, width, height, null);
        pen.dispose();
        return fitted;
    }

    /** JPEG, or PNG where something shows through. */
    static void write(BufferedImage image, OutputStream out) throws IOException {
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            if (!ImageIO.write(image, image.getColorModel().hasAlpha() ? "png" : "jpeg", stream)) {
                throw new IOException("nothing can write this picture");
            }
        }
        out.flush();
    }
}
