package shuke.operation.database;

import java.nio.file.Path;

/** A second program, as the operating system sees it. */
final class OpensADirectory {
    private OpensADirectory() {}

    public static void main(String[] arguments) {
        try (var directory = DataDirectory.open(Path.of(arguments[0]))) {
            System.out.println("opened " + directory.path());
        } catch (StartRefused refused) {
            System.out.println(refused.getMessage());
        }
    }
}
