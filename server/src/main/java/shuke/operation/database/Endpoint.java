package shuke.operation.database;

/** Where a PostgreSQL listens and as whom to sign in; the password never shows in {@link #toString()}. */
public record Endpoint(String url, String user, String password) {
    @Override
    public String toString() {
        return user + " at " + url;
    }
}
