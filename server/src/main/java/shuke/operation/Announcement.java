package shuke.operation;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import shuke.operation.database.DataDirectory;

/** Says where the server is found from the moment it is ready until it begins to stop. */
@Component
class Announcement {
    private final DataDirectory directory;
    private final LocalAccess access;

    Announcement(DataDirectory directory, LocalAccess access) {
        this.directory = directory;
        this.access = access;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web) {
            var url = Address.of(web).url();
            new RunningServer(url, ProcessHandle.current().pid(), access.token()).writeTo(directory);
        }
    }

    @EventListener(ContextClosedEvent.class)
    void closing() {
        RunningServer.removeFrom(directory);
    }
}
