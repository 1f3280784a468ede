package shuke.matching.kind;

import java.util.regex.Pattern;

/** Codes of models within texts: {@code PS-LX350H}, {@code PSLX350H} and {@code WD-65835} are one word each, however divided. */
final class ModelCodes {

    private static final Pattern DIVIDED = Pattern.compile("[A-Za-z0-9]+(?:[-/][A-Za-z0-9]+)+");
    private static final Pattern MIXED = Pattern.compile(".*(?:[A-Za-z][0-9]|[0-9][A-Za-z]).*");
    private static final Pattern PREFIXED = Pattern.compile("(?:.*[-/])?[A-Za-z]{1,4}[-/][0-9]{3,}(?:[-/].*)?");

    private ModelCodes() {}

    /** The text with each divided code made one word. */
    static String joined(String text) {
        if (text.indexOf('-') < 0 && text.indexOf('/') < 0) return text;
        return DIVIDED.matcher(text).replaceAll(found -> {
            String code = found.group();
            boolean is = MIXED.matcher(code).matches() || PREFIXED.matcher(code).matches();
            return is ? code.replace("-", "").replace("/", "") : code;
        });
    }
}
