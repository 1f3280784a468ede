package shuke.kernel.saml;

/** Why an answer is not believed, for the log. */
final class NotProven extends Exception {
    NotProven(String reason) {
        super(reason, null, false, false);
    }
}
