package shuke;

import org.springframework.boot.SpringApplication;

/**
 * What the build runs up to where beans would be made: Spring writes down as code how the program is put together, so that a start
 * does not have to find it out from annotations. Settings of the start decide nothing about which beans there are.
 */
public class Preparation {
    public static void main(String[] arguments) {
        SpringApplication.run(ShukeApplication.class, arguments);
    }
}
