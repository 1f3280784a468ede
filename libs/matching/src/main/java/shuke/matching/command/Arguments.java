package shuke.matching.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shuke.matching.Matcher;

/** What is asked on the command line. */
record Arguments(
        List<Path> files, @Nullable Path pairs, @Nullable Path clusters, double threshold, boolean help) {

    /** Words that are not understood: a code of {@link Messages} and the word. */
    static final class Wrong extends Exception {
        private static final long serialVersionUID = 1;

        private final String code;
        private final String word;

        Wrong(String code, String word) {
            super(code + " " + word);
            this.code = code;
            this.word = word;
        }

        String code() {
            return code;
        }

        String word() {
            return word;
        }
    }

    static Arguments of(String... words) throws Wrong {
        var files = new ArrayList<Path>();
        Path pairs = null;
        Path clusters = null;
        double threshold = Matcher.THRESHOLD;
        for (int i = 0; i < words.length; i++) {
            String word = words[i];
            int equals = word.startsWith("--") ? word.indexOf('=') : -1;
            String option = equals < 0 ? word : word.substring(0, equals);
            switch (option) {
                case "-h", "--help" -> {
                    return new Arguments(List.of(), null, null, threshold, true);
                }
                case "--out", "--clusters", "--threshold" -> {
                    String value = equals >= 0 ? word.substring(equals + 1) : ++i < words.length ? words[i] : "";
                    if (value.isEmpty()) throw new Wrong("valueMissing", option);
                    if (option.equals("--out")) pairs = Path.of(value);
                    else if (option.equals("--clusters")) clusters = Path.of(value);
                    else threshold = threshold(value);
                }
                default -> {
                    if (word.startsWith("--") || files.size() == 2) throw new Wrong("unexpected", word);
                    files.add(Path.of(word));
                }
            }
        }
        if (files.isEmpty()) throw new Wrong("fileMissing", "");
        return new Arguments(List.copyOf(files), pairs, clusters, threshold, false);
    }

    private static double threshold(String value) throws Wrong {
        try {
            double threshold = Double.parseDouble(value);
            if (threshold > 0 && threshold < 1) return threshold;
        } catch (NumberFormatException noNumber) {
            throw new Wrong("threshold", value);
        }
        throw new Wrong("threshold", value);
    }
}
