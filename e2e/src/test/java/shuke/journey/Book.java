package shuke.journey;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook with sheets of texts, as small as the format allows. */
final class Book {
    private static final String NAMES = "http://schemas.openxmlformats.org/";
    private static final String RELATION = NAMES + "officeDocument/2006/relationships/";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final StringBuilder sheets = new StringBuilder();
    private final StringBuilder relations = new StringBuilder();

    Book sheet(String name, List<List<String>> rows) {
        var number = parts.size() + 1;
        sheets.append("<sheet name=\"%s\" sheetId=\"%d\" r:id=\"s%2$d\"/>".formatted(name, number));
        relations.append("<Relationship Id=\"s%d\" Type=\"%sworksheet\" Target=\"worksheets/sheet%1$d.xml\"/>"
                .formatted(number, RELATION));
        var data = new StringBuilder();
        for (var row : rows) {
            data.append("<row>");
            row.forEach(cell -> data.append("<c t=\"inlineStr\"><is><t>" + cell + "</t></is></c>"));
            data.append("</row>");
        }
        parts.put("xl/worksheets/sheet" + number + ".xml", main("worksheet", "<sheetData>" + data + "</sheetData>"));
        return this;
    }

    private static String main(String element, String content) {
        return "<%s xmlns=\"%sspreadsheetml/2006/main\" xmlns:r=\"%sofficeDocument/2006/relationships\">%s</%1$s>"
                .formatted(element, NAMES, NAMES, content);
    }

    private static String relations(CharSequence content) {
        return "<Relationships xmlns=\"%spackage/2006/relationships\">%s</Relationships>".formatted(NAMES, content);
    }

    byte[] bytes() {
        parts.put(
                "_rels/.rels",
                relations(
                        "<Relationship Id=\"b\" Type=\"" + RELATION + "officeDocument\" Target=\"xl/workbook.xml\"/>"));
        parts.put("xl/workbook.xml", main("workbook", "<sheets>" + sheets + "</sheets>"));
        parts.put("xl/_rels/workbook.xml.rels", relations(relations));
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
