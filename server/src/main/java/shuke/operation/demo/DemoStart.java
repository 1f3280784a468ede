package shuke.operation.demo;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import shuke.kernel.access.Roles;
import shuke.kernel.base.Workspace;
import shuke.operation.Address;

/** The first start of the demonstration loads its data before the program says that it is ready; every start tells the sign-ins. */
@Component
class DemoStart {
    private final DemoLoad load;
    private final Roles roles;
    private final boolean wanted;
    private final String language;

    DemoStart(
            DemoLoad load,
            Roles roles,
            @Value("${shuke.demo:false}") boolean wanted,
            @Value("${SHUKE_LANGUAGE:${LC_ALL:${LC_MESSAGES:${LANG:}}}}") String language) {
        this.load = load;
        this.roles = roles;
        this.wanted = wanted;
        this.language = language;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (!wanted) return;
        load.run(Workspace.MAIN, Amount.ALL);
        if (load.isThere(Workspace.MAIN) && event.getApplicationContext() instanceof WebServerApplicationContext web) {
            System.out.println(
                    SignIns.table(Address.of(web).url(), language.startsWith("zh"), roles.all(Workspace.MAIN)));
        }
    }
}
