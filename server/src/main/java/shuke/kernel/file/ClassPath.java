package shuke.kernel.file;

import java.util.List;

/** How another class of this program is run by a Java of its own, however this one was started. */
final class ClassPath {
    private ClassPath() {}

    static List<String> toRun(Class<?> program) {
        var classes = System.getProperty("java.class.path");
        var source = program.getProtectionDomain().getCodeSource();
        var isNested = source != null && source.getLocation().toString().startsWith("jar:nested:");
        return isNested
                ? List.of(
                        "-cp",
                        classes,
                        "-Dloader.main=" + program.getName(),
                        "org.springframework.boot.loader.launch.PropertiesLauncher")
                : List.of("-cp", classes, program.getName());
    }
}
