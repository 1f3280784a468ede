package shuke.operation.cli;

/** The command did not do what it was asked, for a reason a person can act on: {@code text} is for the terminal. */
final class Failed extends RuntimeException {
    Failed(String text) {
        super(text);
    }

    Failed(String text, Throwable cause) {
        super(text, cause);
    }
}
