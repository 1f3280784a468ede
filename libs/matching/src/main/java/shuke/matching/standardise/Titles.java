package shuke.matching.standardise;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Titles, forms of address and suffixes that are no part of a person's name. */
final class Titles {

    private static final Set<String> BEFORE = Set.of(
            "mr",
            "mrs",
            "ms",
            "miss",
            "mx",
            "dr",
            "prof",
            "professor",
            "sir",
            "madam",
            "mme",
            "mlle",
            "herr",
            "frau",
            "sr",
            "sra",
            "ing");
    private static final Set<String> BEHIND =
            Set.of("jr", "sr", "ii", "iii", "iv", "phd", "md", "mba", "esq", "cpa", "dds", "junior", "senior");
    private static final Pattern CHINESE = Pattern.compile("(.+?)(先生|女士|小姐|太太|老师|总经理|经理|总监|主任|医生|教授|同学|师傅)");

    private Titles() {}

    /** In small letters, without points. */
    static boolean isBefore(String word) {
        return BEFORE.contains(word);
    }

    static boolean isBehind(String word) {
        return BEHIND.contains(word);
    }

    /** The Chinese name before a form of address; the whole text where there is none. */
    static String unaddressed(String name) {
        Matcher addressed = CHINESE.matcher(name);
        return addressed.matches() ? addressed.group(1) : name;
    }
}
