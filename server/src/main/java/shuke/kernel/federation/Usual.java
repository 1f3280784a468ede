package shuke.kernel.federation;

import java.util.List;
import java.util.stream.Stream;

/** What holds where an administrator says nothing. */
final class Usual {
    private Usual() {}

    static Provider.Attributes attributes(Protocol protocol) {
        return switch (protocol) {
            case Protocol.OpenId it -> new Provider.Attributes("email", "name", "groups");
            case Protocol.Saml it -> new Provider.Attributes("email", "name", "groups");
            case Protocol.Directory it -> new Provider.Attributes("mail", "cn", "memberOf");
        };
    }

    /** Without this scope a provider does not say who somebody is. */
    static List<String> withOpenId(List<String> scopes) {
        return Stream.concat(Stream.of("openid"), scopes.stream()).distinct().toList();
    }
}
