package shuke.kernel.scim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import shuke.kernel.scim.Expression.Operator;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads filters: {@code or} binds least, then {@code and}, then {@code not}. */
final class FilterParser {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int DEEPEST = 20;

    private final Tokens tokens;
    private int depth;

    private FilterParser(String text) {
        tokens = new Tokens(text);
    }

    static Expression parse(String text) {
        var parser = new FilterParser(text);
        var read = parser.or();
        if (!parser.tokens.isAtEnd()) throw parser.tokens.wrong();
        return read;
    }

    private Expression or() {
        if (++depth > DEEPEST) throw tokens.wrong();
        var parts = new ArrayList<>(List.of(and()));
        while (tokens.took("or")) parts.add(and());
        depth--;
        return parts.size() == 1 ? parts.getFirst() : new Expression.Or(parts);
    }

    private Expression and() {
        var parts = new ArrayList<>(List.of(one()));
        while (tokens.took("and")) parts.add(one());
        return parts.size() == 1 ? parts.getFirst() : new Expression.And(parts);
    }

    private Expression one() {
        if (tokens.took("not")) {
            tokens.require("(");
            return new Expression.Not(closed(")"));
        }
        return tokens.took("(") ? closed(")") : comparison();
    }

    private Expression closed(String bracket) {
        var inside = or();
        tokens.require(bracket);
        return inside;
    }

    private Expression comparison() {
        var attribute = Names.plain(tokens.take());
        if (tokens.took("[")) return new Expression.Some(attribute, closed("]"));
        var operator = operator(tokens.take());
        return new Expression.Compare(attribute, operator, operator == Operator.PR ? null : value(tokens.take()));
    }

    private Operator operator(String word) {
        for (var operator : Operator.values()) {
            if (operator.name().equalsIgnoreCase(word)) return operator;
        }
        throw tokens.wrong();
    }

    private @Nullable Object value(String word) {
        try {
            return JSON.readValue(unquotedWord(word), Object.class);
        } catch (JacksonException noValue) {
            throw tokens.wrong();
        }
    }

    /** Some directories write True and False. */
    private static String unquotedWord(String word) {
        return word.startsWith("\"") ? word : word.toLowerCase(Locale.ROOT);
    }
}
