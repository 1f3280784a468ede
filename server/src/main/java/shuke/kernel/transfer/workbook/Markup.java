package shuke.kernel.transfer.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The elements of an XML document one by one, by their local names. A document with a DTD is none of a workbook. */
final class Markup implements Closeable {
    private static final int DEEPEST = 200;
    /** A parser keeps every name that it has met. */
    private static final int MOST_NAMES = 5_000;

    private final InputStream bytes;
    private final XMLStreamReader reader;
    private final Set<@Nullable String> names = new HashSet<>();
    private int depth;

    Markup(InputStream bytes) throws IOException {
        this.bytes = bytes;
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            reader = factory.createXMLStreamReader(new ShortTokens(bytes));
        } catch (XMLStreamException broken) {
            bytes.close();
            throw cause(broken);
        }
    }

    /** Goes on to the next element that begins or ends; false at the end. */
    boolean next() throws IOException {
        while (true) {
            switch (event()) {
                case XMLStreamConstants.START_ELEMENT, XMLStreamConstants.END_ELEMENT -> {
                    return true;
                }
                case XMLStreamConstants.END_DOCUMENT -> {
                    return false;
                }
                default -> {}
            }
        }
    }

    boolean begins(String element) {
        return reader.isStartElement() && reader.getLocalName().equals(element);
    }

    boolean ends(String element) {
        return reader.isEndElement() && reader.getLocalName().equals(element);
    }

    /** The attribute of the element that begins, by its local name; null when it has none. */
    @Nullable
    String attribute(String name) {
        for (var i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) return reader.getAttributeValue(i);
        }
        return null;
    }

    /**
     * Reads the element that begins to its end and adds the text in it, without that of elements inside.
     *
     * @param most characters that {@code text} may have; what goes beyond is left out
     */
    void text(StringBuilder text, int most) throws IOException {
        var outside = depth - 1;
        while (depth > outside) {
            var event = event();
            var isText = event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE;
            if (isText && depth == outside + 1 && text.length() < most) {
                text.append(
                        reader.getTextCharacters(),
                        reader.getTextStart(),
                        Math.min(reader.getTextLength(), most - text.length()));
            }
        }
    }

    /** Leaves out what is in the element that begins. */
    void skip() throws IOException {
        var outside = depth - 1;
        while (depth > outside) event();
    }

    private int event() throws IOException {
        try {
            if (!reader.hasNext()) return XMLStreamConstants.END_DOCUMENT;
            var event = reader.next();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> begun();
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new ZipException("a workbook has no entities");
                default -> {}
            }
            return event;
        } catch (XMLStreamException broken) {
            throw cause(broken);
        }
    }

    private void begun() throws ZipException {
        depth++;
        names.add(reader.getLocalName());
        names.add(reader.getPrefix());
        for (var i = 0; i < reader.getAttributeCount(); i++) names.add(reader.getAttributeLocalName(i));
        for (var i = 0; i < reader.getNamespaceCount(); i++) {
            names.add(reader.getNamespacePrefix(i));
            names.add(reader.getNamespaceURI(i));
        }
        if (depth > DEEPEST || names.size() > MOST_NAMES) throw new ZipException("no part of a workbook");
    }

    /** What went wrong below the parser, or that the document is none. */
    private static IOException cause(XMLStreamException broken) {
        if (broken.getNestedException() instanceof IOException below
                && !(below instanceof java.io.CharConversionException)) return below;
        var told = new ZipException("no XML");
        told.initCause(broken);
        return told;
    }

    @Override
    public void close() throws IOException {
        try {
            reader.close();
        } catch (XMLStreamException broken) {
            throw cause(broken);
        } finally {
            bytes.close();
        }
    }
}
