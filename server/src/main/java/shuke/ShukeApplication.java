package shuke;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/** Starts the program. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class) // people are records, see the identity room
public class ShukeApplication {
    public static void main(String[] args) {
        SpringApplication.run(ShukeApplication.class, args);
    }
}
