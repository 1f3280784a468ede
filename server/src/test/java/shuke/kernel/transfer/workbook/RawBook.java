package shuke.kernel.transfer.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import shuke.kernel.transfer.csv.Source;
import shuke.kernel.transfer.table.Aside;

/** Workbooks made by hand, part by part, so that they may be anything that programs write. */
public final class RawBook {
    public static final String MAIN = "xl/workbook.xml";
    public static final String STYLES = "xl/styles.xml";
    public static final String STRINGS = "xl/sharedStrings.xml";

    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String NAMES = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final StringBuilder sheets = new StringBuilder();
    private final StringBuilder relations = new StringBuilder();
    private int count;
    private String properties = "";

    /** A book whose only sheet has these rows. */
    public static RawBook of(String rows) {
        return new RawBook().sheet("Sheet1", rows);
    }

    /** @param rows what stands in {@code sheetData} */
    public RawBook sheet(String name, String rows) {
        return sheet(name, "visible", rows);
    }

    public RawBook sheet(String name, String state, String rows) {
        count++;
        sheets.append("<sheet name=\"%s\" sheetId=\"%d\" state=\"%s\" r:id=\"s%2$d\"/>".formatted(name, count, state));
        relations.append("<Relationship Id=\"s%d\" Type=\"%sworksheet\" Target=\"worksheets/sheet%1$d.xml\"/>"
                .formatted(count, RELATION));
        return with(
                "xl/worksheets/sheet" + count + ".xml",
                "<worksheet " + NAMES + "><dimension ref=\"A1\"/><sheetData>" + rows + "</sheetData></worksheet>");
    }

    public RawBook properties(String attributes) {
        properties = "<workbookPr " + attributes + "/>";
        return this;
    }

    /** @param items elements {@code si} */
    public RawBook strings(String items) {
        relations.append(
                "<Relationship Id=\"strings\" Type=\"%ssharedStrings\" Target=\"/%s\"/>".formatted(RELATION, STRINGS));
        return with(STRINGS, "<sst " + NAMES + ">" + items + "</sst>");
    }

    /** Styles with these formats of numbers, style 1 having the first of them. */
    public RawBook formats(String... codes) {
        var formats = new StringBuilder();
        var styles = new StringBuilder("<xf numFmtId=\"0\"/>");
        for (var i = 0; i < codes.length; i++) {
            var isBuiltIn = codes[i].matches("\\d+") && codes[i].length() == 2;
            var id = isBuiltIn ? Integer.parseInt(codes[i]) : 164 + i;
            if (!isBuiltIn) {
                formats.append(
                        "<numFmt numFmtId=\"%d\" formatCode=\"%s\"/>".formatted(id, codes[i].replace("\"", "&quot;")));
            }
            styles.append("<xf numFmtId=\"%d\"/>".formatted(id));
        }
        relations.append("<Relationship Id=\"styles\" Type=\"%sstyles\" Target=\"styles.xml\"/>".formatted(RELATION));
        return with(
                STYLES,
                "<styleSheet " + NAMES + "><numFmts>" + formats
                        + "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>" + styles
                        + "</cellXfs></styleSheet>");
    }

    public RawBook with(String part, String xml) {
        parts.put(part, xml);
        return this;
    }

    public byte[] bytes() {
        var all = new LinkedHashMap<String, String>();
        all.put("[Content_Types].xml", "<Types/>");
        all.put(
                "_rels/.rels",
                "<Relationships><Relationship Id=\"r\" Type=\"" + RELATION
                        + "officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        all.put(MAIN, "<workbook " + NAMES + ">" + properties + "<sheets>" + sheets + "</sheets></workbook>");
        all.put("xl/_rels/workbook.xml.rels", "<Relationships>" + relations + "</Relationships>");
        all.putAll(parts);
        return zip(all);
    }

    public static byte[] zip(Map<String, String> parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    static Source source(byte[] bytes) {
        return new Memory(bytes);
    }

    static Aside memory() {
        return bytes -> {
            try {
                return new Memory(bytes.readAllBytes());
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        };
    }

    private static final class Memory implements Aside.Kept {
        private final byte[] bytes;

        Memory(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public void close() {
            // nothing is held
        }
    }
}
