package shuke.kernel.form;

import java.util.regex.Pattern;

/** HTML, piece by piece: whatever is said in it is text, and never a tag. */
final class Markup {
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"'，。；）]+[^\\s<>\"'，。；）.,;:)]");

    private final StringBuilder out = new StringBuilder();

    /** @param attributes names and values in turn; one whose value is empty is left out */
    Markup open(String tag, String... attributes) {
        out.append('<').append(tag);
        for (var at = 0; at < attributes.length; at += 2) {
            if (attributes[at + 1].isEmpty()) continue;
            out.append(' ')
                    .append(attributes[at])
                    .append("=\"")
                    .append(escaped(attributes[at + 1]))
                    .append('"');
        }
        out.append('>');
        return this;
    }

    Markup close(String tag) {
        out.append("</").append(tag).append(">\n");
        return this;
    }

    Markup text(String text) {
        out.append(escaped(text));
        return this;
    }

    Markup element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close(tag);
    }

    /** A text of several lines, in which addresses of the web lead there. */
    Markup prose(String text) {
        for (var paragraph : text.strip().split("\\R{2,}", -1)) {
            open("p");
            linked(paragraph);
            close("p");
        }
        return this;
    }

    Markup linked(String text) {
        var last = 0;
        var links = LINK.matcher(text);
        while (links.find()) {
            lines(text.substring(last, links.start()));
            open("a", "href", links.group(), "target", "_blank", "rel", "noopener noreferrer");
            text(links.group());
            out.append("</a>");
            last = links.end();
        }
        lines(text.substring(last));
        return this;
    }

    private void lines(String text) {
        out.append(escaped(text).replace("\n", "<br>\n"));
    }

    static String escaped(String text) {
        var safe = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            var letter = text.charAt(i);
            switch (letter) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(letter);
            }
        }
        return safe.toString();
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
