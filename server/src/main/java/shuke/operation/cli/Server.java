package shuke.operation.cli;

/** Starts the program's server in this process. */
interface Server {
    /** Comes back when requests are answered; refuses with {@link Failed} or {@code StartRefused}. */
    Started start(StartSettings settings);

    /** A server that answers until it is closed. */
    interface Started extends AutoCloseable {
        String url();

        /** The local administrator's. */
        String token();

        /** Until somebody stops the process. */
        void awaitEnd();

        @Override
        void close();
    }
}
