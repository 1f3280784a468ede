package shuke.operation.cli;

import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.SpringProperties;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.ClassUtils;
import shuke.kernel.base.ProblemException;
import shuke.operation.Address;
import shuke.operation.LocalAccess;
import shuke.operation.database.StartRefused;

/** The server as the Spring application it is. */
record SpringServer(Class<?> application, Class<?> preparation, Terminal terminal) implements Server {
    private static final String PREPARED = "spring.aot.enabled";

    @Override
    public Server.Started start(StartSettings settings) {
        var spring = new SpringApplication(application);
        spring.setMainApplicationClass(isPrepared() ? preparation : application);
        spring.addInitializers(context -> context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("command line", settings.properties())));
        try {
            return new Started(spring.run());
        } catch (RuntimeException failure) {
            throw explained(failure);
        }
    }

    /** Whether the build has written down how the application is put together; a system property can still say no. */
    private boolean isPrepared() {
        var isThere = ClassUtils.isPresent(preparation.getName() + "__ApplicationContextInitializer", null);
        var isPrepared = isThere && !Boolean.FALSE.equals(SpringProperties.checkFlag(PREPARED));
        SpringProperties.setFlag(PREPARED, isPrepared);
        return isPrepared;
    }

    /** Spring wraps what a bean says; the person at the terminal needs what it said. */
    private RuntimeException explained(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case StartRefused refused -> {
                    return refused;
                }
                case PortInUseException taken -> {
                    return new Failed(terminal.texts().say("server.portInUse", taken.getPort()), failure);
                }
                case ProblemException wrong -> {
                    return new Failed(words(wrong), failure);
                }
                default -> {}
            }
        }
        return failure;
    }

    /** Every problem on a line of its own, with the setting it is about. */
    private String words(ProblemException wrong) {
        var locale = terminal.texts().locale();
        return wrong.problems().stream()
                .map(problem -> (problem.field() == null ? "" : problem.field() + ": ") + problem.detail(locale))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    /** Its end is waited for by whoever serves; its context is closed by Ctrl-C or by whoever started it for one command. */
    private record Started(ConfigurableApplicationContext context, CountDownLatch ended) implements Server.Started {
        Started(ConfigurableApplicationContext context) {
            this(context, new CountDownLatch(1));
            context.addApplicationListener(event -> {
                if (event instanceof ContextClosedEvent) {
                    ended.countDown();
                }
            });
        }

        @Override
        public String url() {
            return Address.of((WebServerApplicationContext) context).url();
        }

        @Override
        public String token() {
            return context.getBean(LocalAccess.class).token();
        }

        @Override
        public void awaitEnd() {
            // A stop that was asked for and went well is a success; the signal's own exit code would say otherwise.
            SpringApplication.getShutdownHandlers()
                    .add(() -> Runtime.getRuntime().halt(0));
            try {
                ended.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
