package shuke.kernel.file.drawing;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** {@code DrawingProgram MEDIA-TYPE PIXELS}: reads a file from its input and writes a small JPEG or PNG of it. */
public final class DrawingProgram {
    private DrawingProgram() {}

    /** Ends with 0 when it has drawn. */
    public static void main(String[] arguments) throws IOException {
        draw(arguments[0], Integer.parseInt(arguments[1]), System.in, System.out);
    }

    static void draw(String mediaType, int pixels, InputStream in, OutputStream out) throws IOException {
        BufferedImage image =
                mediaType.equals("application/pdf") ? FirstPage.draw(in, pixels) : Picture.draw(in, pixels);
        Drawn.write(image, out);
    }
}
