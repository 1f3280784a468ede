package shuke.kernel.export;

import java.util.Optional;
import java.util.stream.Stream;

/** What the file is. */
public enum ExportFormat {
    /** Delimited text for spreadsheets, as people read it. */
    CSV("csv", "text/csv;charset=UTF-8"),
    /** One record a line in the shape of the API, for programs. */
    JSON_LINES("jsonl", "application/jsonl");

    private final String text;
    private final String mediaType;

    ExportFormat(String text, String mediaType) {
        this.text = text;
        this.mediaType = mediaType;
    }

    /** The name in the API, and what files end with. */
    public String text() {
        return text;
    }

    public String mediaType() {
        return mediaType;
    }

    public static Optional<ExportFormat> find(String text) {
        return Stream.of(values()).filter(format -> format.text.equals(text)).findFirst();
    }
}
