package shuke.matching.block;

import java.util.List;
import shuke.matching.compare.Field;
import shuke.matching.kind.Han;
import shuke.matching.kind.Kind;

/** A part of a text by which records can be put together. */
enum Part {
    WHOLE,
    /** How a name sounds. */
    SOUND,
    /** The beginning of a name: in Chinese the family name. */
    START,
    YEAR,
    /** Month and day. */
    DAY,
    FIRST_HALF,
    LAST_HALF,
    /** What stands before the @, or a site's name without its ending. */
    MAILBOX,
    /** A rare word: there are several of a text. */
    RARE;

    private static final int LONG = 6;
    private static final double TELLING = 1e-3;

    /** The parts of texts of a field. */
    static List<Part> of(Field field) {
        if (field.numbers()) return List.of(WHOLE, RARE);
        return switch (field.kind()) {
            case NAME -> List.of(WHOLE, SOUND, START);
            case DATE -> List.of(WHOLE, YEAR, DAY);
            case CODE, PHONE -> field.chance() > TELLING ? List.of(WHOLE) : List.of(WHOLE, FIRST_HALF, LAST_HALF);
            case EMAIL, URL -> List.of(WHOLE, MAILBOX);
            case COMPANY, ADDRESS, TEXT -> List.of(WHOLE, RARE);
            case NUMBER, CATEGORY -> List.of(WHOLE);
        };
    }

    /** The part by which a key that is too common is refined. */
    static Part finest(Field field) {
        if (field.numbers() || field.kind().isWorded()) return RARE;
        return field.kind() == Kind.NAME ? SOUND : WHOLE;
    }

    /** Empty where the text has no such part. */
    String of(String text) {
        int length = text.length();
        return switch (this) {
            case WHOLE, RARE -> text;
            case SOUND -> Sound.of(text);
            case START -> text.substring(0, Math.min(Han.is(text.charAt(0)) ? 1 : 3, length));
            case YEAR -> text.substring(0, Math.min(4, length));
            case DAY -> length < 8 ? "" : text.substring(4, 8);
            case FIRST_HALF -> length < LONG ? "" : text.substring(0, length / 2);
            case LAST_HALF -> length < LONG ? "" : text.substring(length - length / 2);
            case MAILBOX -> mailbox(text);
        };
    }

    /** How probable it is, roughly, that two records of one thing have the same where both have one. */
    double reliable() {
        return switch (this) {
            case WHOLE -> 0.6;
            case RARE -> 0.5;
            case SOUND, START, YEAR, DAY, FIRST_HALF, LAST_HALF, MAILBOX -> 0.7;
        };
    }

    private static String mailbox(String address) {
        int end = address.indexOf('@');
        if (end < 0) end = address.indexOf('.');
        return end < 4 ? "" : address.substring(0, end);
    }
}
