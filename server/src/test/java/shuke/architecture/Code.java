package shuke.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;

/** The code that the rules are about: what is shipped, and what breaks the rules on purpose. */
final class Code {
    /** Without what the build has written, see {@link shuke.Preparation}. */
    static final JavaClasses SHIPPED = new ClassFileImporter()
            .withImportOption(place -> !place.contains("__") && !place.contains("$$Spring"))
            .importPath(Path.of("target/classes"));

    static final JavaClasses VIOLATIONS = new ClassFileImporter().importPackages("shuke.architecture.violations");

    private Code() {}

    static JavaClasses violation(Class<?>... classes) {
        return new ClassFileImporter().importClasses(classes);
    }
}
