package shuke.kernel.http;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.Workspace;

/** Makes the first administrator from {@code SHUKE_ADMIN_EMAIL} and {@code SHUKE_ADMIN_PASSWORD}, at the first start. */
@Component
class FirstAdministrator implements ApplicationRunner {
    private static final String EMAIL = "SHUKE_ADMIN_EMAIL";
    private static final String PASSWORD = "SHUKE_ADMIN_PASSWORD";
    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private final SetUp setUp;
    private final String email;
    private final String password;

    FirstAdministrator(
            SetUp setUp, @Value("${" + EMAIL + ":}") String email, @Value("${" + PASSWORD + ":}") String password) {
        this.setUp = setUp;
        this.email = email;
        this.password = password;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (email.isBlank() || password.isBlank() || !setUp.isNeeded(Workspace.MAIN)) return;
        try {
            setUp.run(Workspace.MAIN, "Administrator", email, password, null);
        } catch (ProblemException refused) {
            throw new ProblemException(
                    refused.kind(),
                    refused.problems().stream()
                            .map(FirstAdministrator::atItsSetting)
                            .toList(),
                    refused.extensions());
        }
        LOG.info("Made the first administrator from SHUKE_ADMIN_EMAIL");
    }

    /** Whoever starts the program knows the settings, not the form. */
    private static Problem atItsSetting(Problem problem) {
        var setting = "password".equals(problem.field()) ? PASSWORD : EMAIL;
        return new Problem(problem.code(), setting, null, problem.args(), problem.text());
    }
}
