package shuke.kernel.access;

import java.util.Arrays;
import java.util.Optional;

/** How far somebody reaches among the records of an object, by who owns them. Each reaches further than the one before. */
public enum Reach {
    NONE("none"),
    /** Her own, and those of the people below her. */
    OWN("own"),
    /** And those of her team. */
    TEAM("team"),
    /** And those of the teams below hers. */
    TEAM_AND_BELOW("teamAndBelow"),
    ALL("all");

    private final String text;

    Reach(String text) {
        this.text = text;
    }

    /** The name in the API and in the database. */
    public String text() {
        return text;
    }

    static Optional<Reach> find(String text) {
        return Arrays.stream(values()).filter(reach -> reach.text.equals(text)).findFirst();
    }
}
