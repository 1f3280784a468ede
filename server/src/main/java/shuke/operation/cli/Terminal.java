package shuke.operation.cli;

import java.io.Console;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Where the answers go: results to {@code out}, progress and trouble to {@code err}. */
record Terminal(PrintStream out, PrintStream err, boolean isInteractive, Texts texts) {
    private static final Set<String> YES = Set.of("y", "yes", "是", "好");

    static Terminal ofThisProcess() {
        return new Terminal(System.out, System.err, console().isPresent(), Texts.of(System.getenv()));
    }

    void say(String key, Object... details) {
        out.println(texts.say(key, details));
    }

    /** Empty where there is nobody to ask. */
    Optional<String> askSecretly(String key) {
        return console()
                .map(console -> console.readPassword("%s ", texts.say(key)))
                .map(String::new);
    }

    /** Whether somebody says yes to a question; no where there is nobody to ask. */
    boolean isSure(String key) {
        return isInteractive
                && console()
                        .map(console -> console.readLine("%s ", texts.say(key)))
                        .filter(answer -> YES.contains(answer.strip().toLowerCase(Locale.ROOT)))
                        .isPresent();
    }

    void complain(String key, Object... details) {
        err.println(texts.say(key, details));
    }

    /** Since JDK 25 it is absent again without a terminal, which Error Prone does not know. */
    @SuppressWarnings("SystemConsoleNull")
    private static Optional<Console> console() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal);
    }
}
