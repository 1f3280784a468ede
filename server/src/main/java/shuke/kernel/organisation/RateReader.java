package shuke.kernel.organisation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Bilingual;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;
import shuke.matching.standardise.DateOrder;
import shuke.matching.standardise.Dates;
import shuke.matching.standardise.Numbers;
import shuke.matching.standardise.Reasons;
import shuke.matching.standardise.Standardised;
import tools.jackson.databind.JsonNode;

/** Reads many rates at once, from JSON or from a pasted table, and says what is wrong with every line. */
final class RateReader {
    private static final int MOST = 20_000;
    private static final int DIGITS = 12;
    private static final Pattern DELIMITER = Pattern.compile("\\s*[,;\\t]\\s*");

    private RateReader() {}

    /** A line as it came, counted from 1; what could not be read is a problem. */
    record Line(
            int number,
            String currency,
            @Nullable LocalDate validFrom,
            @Nullable BigDecimal rate,
            List<Problem> problems) {}

    static List<Line> json(JsonNode json) {
        var items = json.path("rates");
        if (!items.isArray()) throw ProblemException.of(Kind.MALFORMED, Problem.at("rates", "definitionNotAList"));
        requireFew(items.size());
        var lines = new ArrayList<Line>();
        for (var item : items) {
            lines.add(line(
                    lines.size() + 1,
                    item.path("currency").asString(""),
                    item.path("validFrom").asString(""),
                    item.path("rate").asString(""),
                    DateOrder.YMD));
        }
        return lines;
    }

    /** Lines of three cells between commas, semicolons or tabs; a first line without any number is the heading. */
    static List<Line> text(String text, @Nullable DateOrder order) {
        var rows = text.strip()
                .replace("\uFEFF", "")
                .lines()
                .filter(row -> !row.isBlank())
                .toList();
        requireFew(rows.size());
        var lines = new ArrayList<Line>();
        for (var i = 0; i < rows.size(); i++) {
            var isHeading = i == 0 && rows.getFirst().chars().noneMatch(Character::isDigit);
            if (!isHeading) lines.add(line(i + 1, cells(rows.get(i)), order));
        }
        return lines;
    }

    private static List<String> cells(String row) {
        return Arrays.stream(DELIMITER.split(row.strip(), -1))
                .map(cell -> cell.replaceAll("^\"|\"$", ""))
                .toList();
    }

    private static Line line(int number, List<String> cells, @Nullable DateOrder order) {
        return cells.size() == 3
                ? line(number, cells.get(0), cells.get(1), cells.get(2), order)
                : new Line(
                        number, "", null, null, List.of(Problem.of("rateLine").inRow(number)));
    }

    private static Line line(int number, String currency, String day, String rate, @Nullable DateOrder order) {
        var problems = new ArrayList<Problem>();
        var code = currency.strip().toUpperCase(Locale.ROOT);
        if (!Currencies.isCurrency(code)) problems.add(Problem.at("currency", "unknownCurrency", currency));
        var validFrom = value("validFrom", Dates.date(day, order), problems);
        var worth = value("rate", Numbers.decimal(rate), problems);
        if (worth != null && !fits(worth)) problems.add(Problem.at("rate", "badRate", DIGITS));
        return new Line(
                number,
                code,
                validFrom,
                worth,
                problems.stream().map(problem -> problem.inRow(number)).toList());
    }

    private static boolean fits(BigDecimal rate) {
        var plain = rate.stripTrailingZeros();
        return plain.signum() > 0 && plain.scale() <= DIGITS && plain.precision() - plain.scale() <= DIGITS;
    }

    private static <T> @Nullable T value(String field, Standardised<T> read, List<Problem> problems) {
        return switch (read) {
            case Standardised.Accepted<T>(var value, var changed) -> value;
            case Standardised.Refused<T>(var reason) -> {
                var words = new Bilingual(
                        Reasons.text(reason, Locale.SIMPLIFIED_CHINESE), Reasons.text(reason, Locale.ENGLISH));
                problems.add(Problem.told(field, reason, words));
                yield null;
            }
        };
    }

    private static void requireFew(int lines) {
        if (lines > MOST) throw ProblemException.of(Kind.TOO_LARGE, Problem.at("rates", "tooMany", MOST));
    }

    /** The rates, or a refusal with everything that is wrong with any line. */
    static List<Rate> rates(List<Line> lines, String home) {
        var problems = new ArrayList<Problem>();
        var rates = new ArrayList<Rate>();
        var taken = new HashSet<String>();
        if (lines.isEmpty()) problems.add(Problem.at("rates", "definitionMissing"));
        for (var line : lines) {
            problems.addAll(line.problems());
            if (line.currency().equals(home))
                problems.add(Problem.at("currency", "rateOfHome", home).inRow(line.number()));
            if (line.validFrom() == null || line.rate() == null) continue;
            var key = line.currency() + " " + line.validFrom();
            if (!taken.add(key))
                problems.add(Problem.at("validFrom", "twice", key).inRow(line.number()));
            rates.add(new Rate(line.currency(), line.validFrom(), line.rate()));
        }
        if (!problems.isEmpty()) throw ProblemException.invalid(problems);
        return rates;
    }
}
