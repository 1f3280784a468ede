package shuke.kernel.file.drawing;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** The first page of a PDF. */
final class FirstPage {
    private FirstPage() {}

    static BufferedImage draw(InputStream in, int pixels) throws IOException {
        try (var document = Loader.loadPDF(in.readAllBytes())) {
            var box = document.getPage(0).getCropBox();
            var renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            var scale = pixels / Math.max(1f, Math.max(box.getWidth(), box.getHeight()));
            return renderer.renderImage(0, scale, ImageType.RGB);
        }
    }
}
