package shuke.kernel.http;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;

/** Makes the first administrator from {@code SHUKE_ADMIN_EMAIL} and {@code SHUKE_ADMIN_PASSWORD}, at the first start. */
@Component
class FirstAdministrator implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private final SetUp setUp;
    private final String email;
    private final String password;

    FirstAdministrator(
            SetUp setUp,
            @Value("${SHUKE_ADMIN_EMAIL:}") String email,
            @Value("${SHUKE_ADMIN_PASSWORD:}") String password) {
        this.setUp = setUp;
        this.email = email;
        this.password = password;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (email.isBlank() || password.isBlank() || !setUp.isNeeded(Workspace.MAIN)) return;
        setUp.run(Workspace.MAIN, "Administrator", email, password, null);
        LOG.info("Made the first administrator from SHUKE_ADMIN_EMAIL");
    }
}
