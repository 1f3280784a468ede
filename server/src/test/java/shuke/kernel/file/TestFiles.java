package shuke.kernel.file;

import java.nio.file.Path;
import shuke.kernel.vault.TestKeys;

/** Sealed files in a folder of a test's own. */
public final class TestFiles {
    private TestFiles() {}

    public static SealedFiles in(Path folder) {
        return new SealedFiles(
                TestKeys.fresh(),
                new FolderStorage(folder),
                new Drafts(folder.resolve(".new")),
                () -> Long.MAX_VALUE / 2,
                new Owner(() -> "test"));
    }
}
