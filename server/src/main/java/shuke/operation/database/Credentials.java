package shuke.operation.database;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** The random passwords of one embedded database, kept in a file only its owner reads. */
record Credentials(String administrator, String program) {
    private static final String FILE = "credentials";
    private static final int BYTES = 30; // 40 characters

    static Credentials random() {
        var random = new SecureRandom();
        return new Credentials(password(random), password(random));
    }

    static Credentials read(Path directory) throws IOException {
        var lines = new Properties();
        lines.load(new StringReader(Files.readString(directory.resolve(FILE))));
        var administrator = lines.getProperty("administrator");
        var program = lines.getProperty("program");
        if (administrator == null || program == null) {
            throw new IOException(directory.resolve(FILE) + " ?");
        }
        return new Credentials(administrator, program);
    }

    void write(Path directory) throws IOException {
        writePrivately(directory.resolve(FILE), "administrator=" + administrator + "\nprogram=" + program + "\n");
    }

    /** Never readable by others, not even for the instant between making the file and closing it to them. */
    static void writePrivately(Path file, String text) throws IOException {
        var onlyMine = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.deleteIfExists(file);
        Files.createFile(file, onlyMine);
        Files.writeString(file, text);
    }

    @Override
    public String toString() {
        return "Credentials[]";
    }

    private static String password(SecureRandom random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
