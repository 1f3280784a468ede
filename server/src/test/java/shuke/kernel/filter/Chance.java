package shuke.kernel.filter;

import java.util.Random;

/** Makes up conditions that are right by type, with everything the language has. */
final class Chance {
    private final Random random;

    Chance(Random random) {
        this.random = random;
    }

    private String any(String... of) {
        return of[random.nextInt(of.length)];
    }

    private int below(int n) {
        return random.nextInt(n);
    }

    String condition(int depth) {
        if (depth <= 0) {
            return leaf();
        }
        var less = depth - 1;
        return switch (below(9)) {
            case 0 -> "(%s && %s)".formatted(condition(less), condition(less));
            case 1 -> "(%s || %s)".formatted(condition(less), condition(less));
            case 2 -> "!(%s)".formatted(condition(less));
            case 3 -> "(%s ? %s : %s)".formatted(condition(less), condition(less), condition(less));
            case 4 ->
                "(%s) == (%s)".formatted(condition(less), any("active", condition(less), "isBig", "true", "false"));
            case 5 ->
                "(%s) == null".formatted(any(number(less), text(less), date(less), moment(less), condition(less)));
            default -> leaf(depth);
        };
    }

    private String leaf() {
        return leaf(0);
    }

    private String leaf(int depth) {
        return switch (below(16)) {
            case 0, 1 -> "%s %s %s".formatted(number(depth), relation(), number(depth));
            case 2, 3 -> "%s %s %s".formatted(text(depth), relation(), text(depth));
            case 4, 5 ->
                "%s %s %s".formatted(any(date(depth), moment(depth)), relation(), any(date(depth), moment(depth)));
            case 6 -> "%s.%s(%s)".formatted(text(depth), any("contains", "startsWith", "endsWith"), text(0));
            case 7 -> any("active", "isBig", "!active", "!isBig", "active == true", "active != false");
            case 8 -> "%s in [%s, %s, %s]".formatted(number(depth), number(0), number(0), number(0));
            case 9 ->
                "%s in [%s, %s, %s]"
                        .formatted(any("stage", "title", "name"), textLiteral(), any("null", "name"), textLiteral())
                        .replace("stage in", "coalesce(stage, 'x') in");
            case 10 -> any("stage == 'won'", "stage != 'lost'", "stage in ['won', 'open']", "!(stage in ['won'])");
            case 11 ->
                any(
                        "'web' in channels",
                        "channels.hasAny(['web', 'shop'])",
                        "!channels.hasAll(['web', 'phone'])",
                        "tags.hasAll(['a', 'b'])",
                        "name in tags",
                        "tags.contains('a')",
                        "tags == null",
                        "has(channels)",
                        "size(tags) > 1",
                        "tags.hasAny([name, 'b'])");
            case 12 ->
                any(
                                "company",
                                "about",
                                "about.company",
                                "about.deal",
                                "company.parent",
                                "home",
                                "place",
                                "buyer",
                                "amount",
                                "took")
                        + any(" == null", " != null");
            case 13 ->
                "%s %s %s"
                        .formatted(
                                any("company", "about", "company.parent", "about.company", "company.id", "about.deal"),
                                any("==", "!="),
                                any(
                                        "me()",
                                        "company",
                                        "about",
                                        "about.company.parent",
                                        "id",
                                        "'00000000-0000-7000-8000-000000000002'"));
            case 14 ->
                "closeDate %s %s"
                        .formatted(relation(), any("'2024-03-01'", "today()", "today() - days(30)", "company.founded"));
            default -> "took %s %s".formatted(relation(), any("hours(1)", "3600", "minutes(heads)", "took * 2"));
        };
    }

    private String relation() {
        return any("==", "!=", "<", "<=", ">", ">=");
    }

    private String number(int depth) {
        if (depth <= 0) {
            return any(
                    "amount",
                    "heads",
                    "rate",
                    "stars",
                    "company.score",
                    "about.company.score",
                    "place.lat",
                    "weighted",
                    "company.grown",
                    "about.deal.heads",
                    "company.parent.grown",
                    "0",
                    "1",
                    "2.5",
                    "-3",
                    "100",
                    "1e3",
                    "heads");
        }
        var less = depth - 1;
        return switch (below(11)) {
            case 0, 1 -> "(%s %s %s)".formatted(number(less), any("+", "-", "*"), number(less));
            case 2 -> "(%s / %s)".formatted(number(less), number(less));
            case 3 -> "(%s %% %s)".formatted(number(less), number(less));
            case 4 -> "-(%s)".formatted(number(less));
            case 5 -> "round(%s, %d)".formatted(number(less), below(4));
            case 6 -> "coalesce(%s, %s)".formatted(number(less), number(less));
            case 7 -> "size(%s)".formatted(text(less));
            case 8 -> "%s(%s)".formatted(any("year", "month", "day"), any(date(less), moment(less)));
            case 9 -> "(%s - %s)".formatted(any(date(less), moment(less)), any(date(less), moment(less)));
            default -> "(%s ? %s : %s)".formatted(condition(less), number(less), number(less));
        };
    }

    private String textLiteral() {
        return any("'won'", "'A'", "''", "'a%b'", "'王'", "'a_b\\\\'", "'Acme'", "'😀'", "'x\\'; drop table deal; --'");
    }

    private String text(int depth) {
        if (depth <= 0) {
            return any(
                    "name",
                    "note",
                    "company.name",
                    "home.city",
                    "buyer",
                    "buyer.family",
                    "amount.currency",
                    "title",
                    "about.company.name",
                    "about.deal.name",
                    "coalesce(stage, 'none')",
                    "('' + 'A')",
                    "('' + 'a%b')",
                    "upper('王x')");
        }
        var less = depth - 1;
        return switch (below(5)) {
            case 0 -> "(%s + %s)".formatted(text(less), text(less));
            case 1 -> "lower(%s)".formatted(text(less));
            case 2 -> "upper(%s)".formatted(text(less));
            case 3 -> "coalesce(%s, %s)".formatted(text(less), textLiteral());
            default -> "(%s ? %s : %s)".formatted(condition(less), text(less), any(text(less), textLiteral()));
        };
    }

    private String date(int depth) {
        if (depth <= 0) {
            return any("closeDate", "company.founded", "today()", "date('2024-02-29')", "due", "date(seenAt)");
        }
        var less = depth - 1;
        return switch (below(4)) {
            case 0 -> "(%s %s days(%s))".formatted(date(less), any("+", "-"), number(less));
            case 1 -> "(%s %s months(%s))".formatted(date(less), any("+", "-"), any("1", "heads", number(less)));
            case 2 -> "date(%s)".formatted(moment(less));
            default -> "coalesce(%s, %s)".formatted(date(less), date(less));
        };
    }

    private String moment(int depth) {
        if (depth <= 0) {
            return any(
                    "seenAt", "now()", "dateTime('2024-03-10T08:00:00Z')", "about.deal.seenAt", "dateTime(closeDate)");
        }
        var less = depth - 1;
        return switch (below(4)) {
            case 0 -> "(%s %s hours(%s))".formatted(moment(less), any("+", "-"), number(less));
            case 1 -> "(%s %s days(%s))".formatted(moment(less), any("+", "-"), any("1", "heads"));
            case 2 -> "(%s %s months(%s))".formatted(moment(less), any("+", "-"), any("1", "heads"));
            default -> "coalesce(%s, %s)".formatted(moment(less), moment(less));
        };
    }

    String expression() {
        return number(3);
    }
}
