package shuke.kernel.transfer.csv;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;

/** A file that was looked at: how it is to be read, and what its header says. */
public record CsvFile(Source source, CsvFormat format, List<String> header) {
    private static final int HEAD = 1 << 16;

    public CsvFile {
        header = List.copyOf(header);
    }

    /**
     * Looks at the whole file once, in bounded memory. Refuses, with all that is wrong, a file that is no table.
     *
     * @param encoding a name such as {@code GBK}; null to find out
     * @param delimiter one character; null to find out
     * @param known how many of some headings mean something: by it the header is told from a title above it
     */
    public static CsvFile examine(
            Source source, @Nullable String encoding, @Nullable String delimiter, ToIntFunction<List<String>> known) {
        try {
            var head = head(source);
            Signatures.refuseKnown(head);
            ByteSurvey survey;
            try (var bytes = Unpacked.open(source)) {
                survey = ByteSurvey.of(bytes);
            }
            if (survey.total == 0) throw ProblemException.invalid(Problem.of("importEmpty"));
            var found = encoding(encoding, head, survey);
            refuseBinary(survey, found);
            var format = TitleLines.skipped(format(found, head, delimiter, survey.total <= head.length), head, known);
            return new CsvFile(source, format, header(source, format));
        } catch (EOFException | ZipException broken) {
            throw ProblemException.invalid(Problem.of("importPackedBroken"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static CsvFormat format(Encoding found, byte[] head, @Nullable String delimiter, boolean whole)
            throws IOException {
        var charset = found.charset();
        var hint = SeparatorLine.of(head, found.mark(), charset);
        var skipped = found.mark() + (hint == null ? 0 : hint.bytes());
        var lines = hint == null ? 0 : 1;
        if (delimiter != null) return new CsvFormat(charset.name(), skipped, delimiter(delimiter), lines);
        var separator = hint == null ? DelimiterSniffer.of(head, skipped, charset, whole) : hint.separator();
        return new CsvFormat(charset.name(), skipped, separator, lines);
    }

    private static byte[] head(Source source) throws IOException {
        try (var bytes = Unpacked.open(source)) {
            return bytes.readNBytes(HEAD);
        }
    }

    private static Encoding encoding(@Nullable String wished, byte[] head, ByteSurvey survey) {
        var found = Encoding.of(head, survey);
        if (wished == null) return found;
        var named = named(wished);
        var marked = Encoding.marked(head);
        if (marked.mark() > 0 && marked.isMeantBy(named)) return marked;
        var given = new Encoding(named, 0);
        if (marked.mark() > 0 || given.isContradictedBy(survey)) {
            throw ProblemException.invalid(Problem.at(
                    "encoding", "importWrongEncoding", wished, found.charset().name()));
        }
        return given;
    }

    private static Charset named(String wished) {
        try {
            return Charset.forName(wished.strip());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw ProblemException.invalid(Problem.at("encoding", "importUnknownEncoding", wished));
        }
    }

    private static char delimiter(String wished) {
        var one = wished.equals("\\t") || wished.equalsIgnoreCase("tab") ? "\t" : wished;
        if (one.length() != 1 || "\"\r\n\0".contains(one) || Character.isSurrogate(one.charAt(0))) {
            throw ProblemException.invalid(Problem.at("delimiter", "importBadDelimiter"));
        }
        return one.charAt(0);
    }

    private static void refuseBinary(ByteSurvey survey, Encoding encoding) {
        if (encoding.charset().name().startsWith("UTF-16")) return;
        var strange = survey.nuls() + survey.controls;
        if (strange > 8 && strange * 100 > survey.total) {
            throw ProblemException.invalid(Problem.of("importBinary"));
        }
    }

    private static List<String> header(Source source, CsvFormat format) throws IOException {
        try (var rows = format.open(source)) {
            var header = rows.next();
            if (header == null) throw ProblemException.invalid(Problem.of("importEmpty"));
            var problems = new ArrayList<>(Headings.problems(header));
            if (problems.isEmpty() && rows.next() == null) problems.add(Problem.of("importNoRows"));
            if (!problems.isEmpty()) throw ProblemException.invalid(problems);
            return Headings.of(header);
        }
    }
}
