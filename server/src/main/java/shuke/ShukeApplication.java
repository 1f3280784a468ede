package shuke;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the program. */
@SpringBootApplication
public class ShukeApplication {
    public static void main(String[] args) {
        SpringApplication.run(ShukeApplication.class, args);
    }
}
