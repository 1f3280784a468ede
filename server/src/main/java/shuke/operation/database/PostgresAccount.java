package shuke.operation.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * As whom PostgreSQL runs, because it refuses to run as root: the words to put in front of its programs, and who owns its files.
 *
 * @param owner the user the files belong to, as the rest of the machine sees it
 */
record PostgresAccount(List<String> before, String name, int owner, int group) {
    private static final int ROOT = 0;
    private static final List<String> WILLING = List.of("shuke", "postgres", "nobody");

    /** The same account for the same files at every start, whatever the machine allows by then. */
    static PostgresAccount forFilesIn(Path directory) {
        try {
            return choose(
                    Trees.owner(Path.of("/proc/self")), Trees.owner(nearestExisting(directory)), inOwnNamespace());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static PostgresAccount choose(int myself, int owner, Optional<PostgresAccount> namespaced) {
        if (myself != ROOT) {
            return new PostgresAccount(List.of(), System.getProperty("user.name"), myself, -1);
        }
        if (owner != ROOT) {
            return switchTo(accounts().stream()
                    .filter(account -> account.owner() == owner)
                    .findFirst()
                    .orElse(new PostgresAccount(List.of(), String.valueOf(owner), owner, owner)));
        }
        return namespaced.orElseGet(PostgresAccount::unprivileged);
    }

    /** In a user namespace of its own a process of root's is nobody, and yet may read root's files. */
    private static Optional<PostgresAccount> inOwnNamespace() {
        var unshare = List.of("unshare", "--user");
        return Command.of(unshare, "true").run().succeeded()
                ? Optional.of(new PostgresAccount(unshare, "root", ROOT, ROOT))
                : Optional.empty();
    }

    static PostgresAccount unprivileged() {
        var accounts = accounts();
        return WILLING.stream()
                .flatMap(name ->
                        accounts.stream().filter(account -> account.name().equals(name)))
                .findFirst()
                .map(PostgresAccount::switchTo)
                .orElseThrow(() -> new StartRefused(StartRefused.Reason.NO_ACCOUNT));
    }

    private static PostgresAccount switchTo(PostgresAccount account) {
        var words = new ArrayList<String>();
        if (Command.of(List.of("setpriv", "--version")).run().succeeded()) {
            words.addAll(List.of("setpriv", "--reuid=" + account.owner(), "--regid=" + account.group()));
            words.addAll(List.of("--clear-groups", "--"));
        } else {
            words.addAll(List.of("su", "-s", "/bin/sh", account.name(), "-c", "exec \"$0\" \"$@\"", "--"));
        }
        return new PostgresAccount(words, account.name(), account.owner(), account.group());
    }

    /** Hands a directory over to this account where it is another's, and makes sure the account can get there. */
    void own(Path directory) throws IOException {
        if (Trees.owner(directory) != owner) {
            Trees.give(directory, owner, group);
        }
        requireReach(directory);
    }

    /** Opens a directory of root's to those who know the names in it, where this account is another one. */
    void letThrough(Path directory) throws IOException {
        if (isSwitched()) {
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx--x--x"));
        }
    }

    private void requireReach(Path path) {
        if (!before.isEmpty()
                && !Command.of(before, "test", "-x", path.toString()).run().succeeded()) {
            throw new StartRefused(StartRefused.Reason.NOT_REACHABLE, path, name);
        }
    }

    Command command(String... words) {
        return Command.of(before, words);
    }

    boolean isSwitched() {
        return owner != ROOT && !before.isEmpty();
    }

    private static Path nearestExisting(Path directory) {
        return Stream.iterate(directory.toAbsolutePath(), Path::getParent)
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
    }

    private static List<PostgresAccount> accounts() {
        try (Stream<String> lines = Files.lines(Path.of("/etc/passwd"))) {
            return lines.map(line -> line.split(":", -1))
                    .filter(parts -> parts.length > 3)
                    .map(parts -> new PostgresAccount(
                            List.of(), parts[0], Integer.parseInt(parts[2]), Integer.parseInt(parts[3])))
                    .toList();
        } catch (IOException noAccounts) {
            return List.of();
        }
    }
}
