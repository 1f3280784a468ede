package shuke.operation.cli;

/** A server to speak to; closing it stops the server if it was started for this command. */
record Connection(Api api, Runnable end) implements AutoCloseable {
    static Connection to(Api api) {
        return new Connection(api, () -> {});
    }

    static Connection of(Server.Started started, Texts texts) {
        return new Connection(Api.here(started.url(), started.token(), texts), started::close);
    }

    @Override
    public void close() {
        end.run();
    }
}
