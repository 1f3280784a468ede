package shuke.operation.database;

import java.lang.management.ManagementFactory;

/** The PostgreSQL in use, ready for work: our own, stopped with the program, or one that others look after. */
sealed interface Database extends AutoCloseable {
    Endpoint endpoint();

    @Override
    void close();

    /** Runs in the data directory, and is started again when it dies. */
    record Embedded(EmbeddedPostgres postgres, PostgresWatch watch) implements Database {
        @Override
        public Endpoint endpoint() {
            return postgres.endpoint();
        }

        @Override
        public void close() {
            watch.close();
            postgres.close();
        }
    }

    /** Was reached, and is new enough. */
    record External(Endpoint endpoint) implements Database {
        @Override
        public void close() {
            // Others started it and others stop it.
        }
    }

    static Database open(DataDirectory directory, DatabaseProperties settings) {
        var external = settings.external();
        return external == null
                ? watched(EmbeddedPostgres.start(
                        directory,
                        PostgresCache.ofThisMachine(),
                        Tuning.forData(memoryOfThisMachine()),
                        settings.bi().door()))
                : new External(ExternalPostgres.checked(external));
    }

    private static Embedded watched(EmbeddedPostgres postgres) {
        return new Embedded(postgres, postgres.watch());
    }

    /** What a container grants counts, not what the machine around it has. */
    private static long memoryOfThisMachine() {
        var system = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
        return system.getTotalMemorySize();
    }
}
