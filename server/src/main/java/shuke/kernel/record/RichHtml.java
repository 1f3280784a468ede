package shuke.kernel.record;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.safety.Safelist;

/** Formatted text as it may be stored: structure and emphasis, links and pictures; nothing that runs. */
final class RichHtml {
    private static final Safelist ALLOWED = Safelist.relaxed().addProtocols("a", "href", "tel");
    private static final Document.OutputSettings AS_IS = new Document.OutputSettings().prettyPrint(false);

    private RichHtml() {}

    static String clean(String html) {
        return Jsoup.clean(html, "", ALLOWED, AS_IS);
    }
}
