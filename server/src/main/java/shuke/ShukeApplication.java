package shuke;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import shuke.operation.cli.Launch;

/** The program: its configuration for Spring, and where the Java machine enters it. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class) // people are records, see the identity room
public class ShukeApplication {
    public static void main(String[] arguments) {
        Launch.main(ShukeApplication.class, Preparation.class, arguments);
    }
}
