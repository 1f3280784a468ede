package shuke.kernel.file.drawing;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * How a camera was held: tag 0x0112 of Exif (CIPA DC-008), which stands in segment APP1 of a JPEG.
 *
 * @param value from 1, upright, to 8
 */
record Orientation(int value) {
    private static final Orientation UPRIGHT = new Orientation(1);
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int TAG = 0x0112;

    static Orientation of(byte[] bytes) {
        if (bytes.length < 4 || (bytes[0] & 0xff) != 0xff || (bytes[1] & 0xff) != 0xd8) {
            return UPRIGHT;
        }
        for (var at = 2; at + 4 <= bytes.length && (bytes[at] & 0xff) == 0xff; ) {
            var marker = bytes[at + 1] & 0xff;
            var length = (bytes[at + 2] & 0xff) << 8 | (bytes[at + 3] & 0xff);
            var from = at + 4;
            var to = Math.min(at + 2 + length, bytes.length);
            if (marker == 0xda || length < 2) {
                return UPRIGHT; // the pixels begin
            }
            if (marker == 0xe1 && to - from > EXIF.length && isExif(bytes, from)) {
                return inExif(ByteBuffer.wrap(bytes, from + EXIF.length, to - from - EXIF.length)
                        .slice());
            }
            at += 2 + length;
        }
        return UPRIGHT;
    }

    private static boolean isExif(byte[] bytes, int from) {
        return Arrays.equals(bytes, from, from + EXIF.length, EXIF, 0, EXIF.length);
    }

    private static Orientation inExif(ByteBuffer tiff) {
        if (tiff.remaining() < 8) {
            return UPRIGHT;
        }
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        var directory = tiff.getInt(4);
        if (directory < 8 || directory > tiff.limit() - 2) {
            return UPRIGHT;
        }
        var entries = tiff.getShort(directory) & 0xffff;
        for (var i = 0; i < entries && directory + 2 + 12 * (i + 1) <= tiff.limit(); i++) {
            var entry = directory + 2 + 12 * i;
            if ((tiff.getShort(entry) & 0xffff) == TAG) {
                var value = tiff.getShort(entry + 8);
                return value >= 1 && value <= 8 ? new Orientation(value) : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /** The picture, upright. */
    BufferedImage applied(BufferedImage image) {
        if (value == 1) {
            return image;
        }
        var turned = value >= 5;
        var width = turned ? image.getHeight() : image.getWidth();
        var height = turned ? image.getWidth() : image.getHeight();
        var upright = new BufferedImage(width, height, image.getType());
        var pen = upright.createGraphics();
        pen.drawImage(image, turning(image.getWidth(), image.getHeight()), null);
        pen.dispose();
        return upright;
    }

    private AffineTransform turning(int w, int h) {
        return switch (value) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
            default -> new AffineTransform();
        };
    }
}
