package shuke.kernel.federation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A provider as an administrator writes it down, and as it is stored; one of {@code openId}, {@code saml} and {@code directory} says
 * what it is.
 *
 * @param secret the client secret or the password of the account; absent to keep the one there is, empty for none. Never stored here
 */
public record ProviderForm(
        @Nullable String name,
        @Nullable Boolean enabled,
        @Nullable String address,
        @Nullable String secret,
        @Nullable Attributes attributes,
        @Nullable NewPeople newPeople,
        @Nullable List<Group> groups,
        @Nullable OpenId openId,
        @Nullable Saml saml,
        @Nullable Directory directory) {

    public record Attributes(
            @Nullable String email,
            @Nullable String name,
            @Nullable String groups) {}

    /** Whether somebody unknown gets a user record, and as what. */
    public record NewPeople(
            @Nullable Boolean allowed, @Nullable String role) {}

    /** @param team by id */
    public record Group(
            @Nullable String group,
            @Nullable String role,
            @Nullable String team) {}

    public record OpenId(
            @Nullable String issuer,
            @Nullable String clientId,
            @Nullable List<String> scopes,
            @Nullable Boolean trustsEmail) {}

    public record Saml(
            @Nullable String entityId,
            @Nullable String signInAddress,
            @Nullable List<String> certificates) {}

    public record Directory(
            @Nullable List<String> servers,
            @Nullable Boolean startTls,
            @Nullable List<String> certificates,
            @Nullable String account,
            @Nullable String base,
            @Nullable String filter) {}

    /** The provider written down again, without its secret. */
    public static ProviderForm of(Provider provider) {
        var attributes = provider.attributes();
        var joining = provider.joining();
        return new ProviderForm(
                provider.name(),
                provider.enabled(),
                provider.address(),
                null,
                new Attributes(attributes.email(), attributes.name(), attributes.groups()),
                new NewPeople(joining.makesPeople(), joining.role()),
                joining.groups().stream().map(ProviderForm::group).toList(),
                provider.protocol() instanceof Protocol.OpenId it ? openId(it) : null,
                provider.protocol() instanceof Protocol.Saml it
                        ? new Saml(it.entityId(), it.signInAddress(), it.certificates())
                        : null,
                provider.protocol() instanceof Protocol.Directory it ? directory(it) : null);
    }

    private static Group group(GroupRule rule) {
        var team = rule.team();
        return new Group(rule.group(), rule.role(), team == null ? null : team.toString());
    }

    private static OpenId openId(Protocol.OpenId it) {
        return new OpenId(it.issuer(), it.clientId(), it.scopes(), it.trustsEmail());
    }

    private static Directory directory(Protocol.Directory it) {
        return new Directory(it.servers(), it.startTls(), it.certificates(), it.account(), it.base(), it.filter());
    }

    @Override
    public String toString() {
        return "ProviderForm[" + name + "]"; // the secret is not for logs
    }
}
