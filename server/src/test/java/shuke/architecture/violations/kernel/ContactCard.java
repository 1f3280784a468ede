package shuke.architecture.violations.kernel;

public record ContactCard(String name) {
    static final String OBJECT = "contact";
}
