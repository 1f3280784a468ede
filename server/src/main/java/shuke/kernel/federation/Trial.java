package shuke.kernel.federation;

import java.util.List;
import shuke.kernel.base.Problem;

/** How it went when a provider was tried out: nothing, or what is wrong. */
public record Trial(List<Problem> problems) {
    private static final int LONGEST = 300;

    public Trial {
        problems = List.copyOf(problems);
    }

    public static Trial passed() {
        return new Trial(List.of());
    }

    public static Trial failed(String code, Object... args) {
        return new Trial(List.of(Problem.of(code, args)));
    }

    /** What a failure says of itself, for the administrator who set the provider up and can do something about it. */
    public static String reason(Exception failure) {
        return clean(failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage());
    }

    /** What another system said, shortened to one line. */
    public static String clean(String said) {
        var line = said.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }
}
