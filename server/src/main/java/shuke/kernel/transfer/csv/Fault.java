package shuke.kernel.transfer.csv;

/**
 * What is wrong with a row as text, before anybody asks what its values mean.
 *
 * @param column index of the cell concerned; -1 for the row as a whole
 */
public record Fault(Kind kind, int column) {
    /** Sorts of faults; a row with any of them is refused. */
    public enum Kind {
        /** More than {@link RowReader#FIELD_LIMIT} characters; the cell holds only the beginning. */
        FIELD_TOO_LARGE,
        /** More than {@link RowReader#RECORD_LIMIT} characters; later cells hold only their beginnings. */
        RECORD_TOO_LARGE,
        /** A quote that is opened in this row and never closed; the row was read as if it were an ordinary character. */
        UNCLOSED_QUOTE,
        /** Something stands behind the closing quote of a cell. */
        TEXT_AFTER_QUOTE,
        NUL_CHARACTER,
        /** Bytes that are not text in the file's encoding. */
        BROKEN_ENCODING
    }
}
