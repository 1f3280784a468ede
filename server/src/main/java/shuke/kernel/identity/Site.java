package shuke.kernel.identity;

/**
 * The place that a browser shows in its address line: passkeys are made for it and answer to no other.
 *
 * @param host such as {@code crm.example.com}
 * @param origin such as {@code https://crm.example.com}
 */
public record Site(String host, String origin) {}
