package shuke.kernel.http;

import io.nayuki.qrcodegen.QrCode;

/** A text as a QR code (ISO/IEC 18004), black on white whatever the theme, since cameras want it so. */
final class QrPicture {
    private static final int BORDER = 4; // the quiet zone that the standard asks for

    private QrPicture() {}

    static String of(String text) {
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var side = code.size + 2 * BORDER;
        var path = new StringBuilder();
        for (var y = 0; y < code.size; y++) {
            for (var x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) path.append("M%d,%dh1v1h-1z".formatted(x + BORDER, y + BORDER));
            }
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1$d %1$d\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0,0h%1$dv%1$dH0z\"/><path d=\"%2$s\"/></svg>"
                .formatted(side, path);
    }
}
