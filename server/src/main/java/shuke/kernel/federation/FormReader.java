package shuke.kernel.federation;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Problem;
import shuke.kernel.identity.People;
import shuke.kernel.outbound.Reach;

/** Reads a form, collecting what is wrong with it instead of stopping at the first thing. */
final class FormReader {
    private static final int LONGEST = 2000;
    private static final int MOST = 50;
    private static final String USUAL_ROLE = "salesperson";

    private final Reach reach;
    private final Predicate<String> isRole;
    private final Predicate<UUID> isTeam;
    private final List<Problem> problems = new ArrayList<>();

    FormReader(Reach reach, Predicate<String> isRole, Predicate<UUID> isTeam) {
        this.reach = reach;
        this.isRole = isRole;
        this.isTeam = isTeam;
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    Provider read(UUID id, long version, ProviderForm form) {
        var protocol = protocol(form);
        return new Provider(
                id,
                version,
                required("name", form.name()),
                !Boolean.FALSE.equals(form.enabled()),
                address(form.address()),
                attributes(form.attributes(), protocol),
                joining(form),
                protocol);
    }

    /** Where browsers find this program: any address, since it is they who go there. */
    private String address(@Nullable String given) {
        var address = required("address", given).replaceFirst("/+$", "");
        if (!address.isEmpty()
                && !address.matches("https?://[A-Za-z0-9.-]+(:\\d{1,5})?|https?://\\[[0-9a-fA-F:]+](:\\d{1,5})?"))
            problems.add(Problem.at("address", "ownAddressWrong", address));
        return address;
    }

    private Provider.Attributes attributes(ProviderForm.@Nullable Attributes given, Protocol protocol) {
        var usual = Usual.attributes(protocol);
        if (given == null) return usual;
        return new Provider.Attributes(
                or("attributes.email", given.email(), usual.email()),
                or("attributes.name", given.name(), usual.name()),
                or("attributes.groups", given.groups(), usual.groups()));
    }

    private Provider.Joining joining(ProviderForm form) {
        var people = form.newPeople() == null ? new ProviderForm.NewPeople(false, null) : form.newPeople();
        var role = or("newPeople.role", people.role(), USUAL_ROLE);
        checkRole("newPeople.role", role);
        var groups = new ArrayList<GroupRule>();
        for (var group : listed("groups", form.groups())) groups.add(group("groups[" + groups.size() + "]", group));
        return new Provider.Joining(Boolean.TRUE.equals(people.allowed()), role, groups);
    }

    private GroupRule group(String at, ProviderForm.Group given) {
        var role = blankToNull(given.role());
        if (role != null) checkRole(at + ".role", role);
        var team = blankToNull(given.team());
        var known = team != null && People.isId(team) && isTeam.test(UUID.fromString(team));
        if (team != null && !known) problems.add(Problem.at(at + ".team", "unknownTeam", team));
        return new GroupRule(required(at + ".group", given.group()), role, known ? UUID.fromString(team) : null);
    }

    private void checkRole(String at, String role) {
        if (!isRole.test(role)) problems.add(Problem.at(at, "unknownRole", role));
    }

    private Protocol protocol(ProviderForm form) {
        if (form.openId() != null) return openId(form.openId());
        if (form.saml() != null) return saml(form.saml());
        if (form.directory() != null) return directory(form.directory());
        problems.add(Problem.of("providerKindMissing"));
        return new Protocol.Saml("", "", List.of());
    }

    private Protocol openId(ProviderForm.OpenId given) {
        var issuer = required("openId.issuer", given.issuer());
        if (!issuer.isEmpty()) reach.problem("openId.issuer", issuer).ifPresent(problems::add);
        var scopes = texts("openId.scopes", given.scopes());
        return new Protocol.OpenId(
                issuer,
                required("openId.clientId", given.clientId()),
                scopes.isEmpty() ? List.of("openid", "email", "profile") : Usual.withOpenId(scopes),
                Boolean.TRUE.equals(given.trustsEmail()));
    }

    private Protocol saml(ProviderForm.Saml given) {
        var address = required("saml.signInAddress", given.signInAddress());
        if (!address.isEmpty()) reach.problem("saml.signInAddress", address).ifPresent(problems::add);
        return new Protocol.Saml(
                required("saml.entityId", given.entityId()),
                address,
                certificates("saml.certificates", given.certificates(), true));
    }

    private Protocol directory(ProviderForm.Directory given) {
        var servers = texts("directory.servers", given.servers());
        if (servers.isEmpty()) problems.add(Problem.at("directory.servers", "definitionMissing"));
        servers.stream()
                .filter(server -> !server.matches("ldaps?://[A-Za-z0-9.-]+(:\\d{1,5})?"))
                .forEach(server -> problems.add(Problem.at("directory.servers", "directoryServerWrong", server)));
        var startTls = Boolean.TRUE.equals(given.startTls());
        if (!startTls && servers.stream().anyMatch(server -> server.startsWith("ldap:")))
            problems.add(Problem.at("directory.startTls", "directoryInClear"));
        var filter = or("directory.filter", given.filter(), "(mail={0})");
        if (!filter.contains("{0}")) problems.add(Problem.at("directory.filter", "directoryFilterWrong", filter));
        return new Protocol.Directory(
                servers,
                startTls,
                certificates("directory.certificates", given.certificates(), false),
                blankToNull(given.account()),
                required("directory.base", given.base()),
                filter);
    }

    private List<String> certificates(String at, @Nullable List<String> given, boolean needed) {
        var all = texts(at, given);
        if (needed && all.isEmpty()) problems.add(Problem.at(at, "definitionMissing"));
        all.stream()
                .filter(pem -> Certificates.read(pem).isEmpty())
                .forEach(pem -> problems.add(Problem.at(at, "certificateWrong")));
        return all;
    }

    private List<String> texts(String at, @Nullable List<String> given) {
        return listed(at, given).stream()
                .map(text -> bounded(at, text.strip()))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private <T> List<T> listed(String at, @Nullable List<T> given) {
        if (given == null) return List.of();
        if (given.size() > MOST) problems.add(Problem.at(at, "tooMany", MOST));
        return given;
    }

    private String required(String at, @Nullable String given) {
        var text = blankToNull(given);
        if (text == null) problems.add(Problem.at(at, "definitionMissing"));
        return text == null ? "" : bounded(at, text);
    }

    private String or(String at, @Nullable String given, String usual) {
        var text = blankToNull(given);
        return text == null ? usual : bounded(at, text);
    }

    /** A certificate is longer than anything else that is written here. */
    private String bounded(String at, String text) {
        var most = at.endsWith("certificates") ? 5 * LONGEST : LONGEST;
        if (text.length() > most) problems.add(Problem.at(at, "tooLong", most, text.length()));
        return text;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
