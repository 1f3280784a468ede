package shuke.kernel.file;

import org.springframework.stereotype.Component;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;

/** What files are taken. */
@Component
public class FileRules {
    private final FileSettings settings;
    private final ScanCommand scan;

    FileRules(FileSettings settings, ScanCommand scan) {
        this.settings = settings;
        this.scan = scan;
    }

    /** The size that a file may have, in bytes. */
    public long largest() {
        return settings.largest().toBytes();
    }

    void requireKind(String type, String name) {
        if (Refused.is(type, name)) {
            throw ProblemException.invalid(Problem.at("file", "fileKindRefused", name, type));
        }
    }

    void scan(Draft draft, String name) {
        scan.check(draft, name);
    }

    /** True for a file that a browser may show in its own window; every other one is only to be saved. */
    public static boolean isShown(String mediaType) {
        return MediaTypes.isShown(mediaType);
    }
}
