package shuke.kernel.base;

import java.util.regex.Pattern;

/** One tenant: a name, which is also the name of its PostgreSQL schema behind the prefix {@code ws_}. */
public record Workspace(String name) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]{0,39}");

    /** The workspace of an installation that never asked for a second one. */
    public static final Workspace MAIN = new Workspace("main");

    public Workspace {
        if (!isName(name)) {
            throw new IllegalArgumentException("a workspace is named by 1 to 40 of a-z and 0-9, a letter first");
        }
    }

    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /** The PostgreSQL schema that holds everything of this workspace. */
    public String schema() {
        return "ws_" + name;
    }
}
