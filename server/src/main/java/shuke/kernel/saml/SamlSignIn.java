package shuke.kernel.saml;

import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.Workspace;
import shuke.kernel.federation.Certificates;
import shuke.kernel.federation.GroupRule;
import shuke.kernel.federation.Protocol;
import shuke.kernel.federation.Proven;
import shuke.kernel.federation.Provider;
import shuke.kernel.federation.SignInRefusal;
import shuke.kernel.federation.Trial;
import shuke.kernel.federation.UsedProofs;
import shuke.kernel.vault.SealedNotes;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The way to a provider of SAML and back. The answer comes as a form that the provider's page sends, and no cookie of ours comes with
 * it: it is checked, and the browser is sent on to fetch its session with a ticket and the cookie that it left with.
 */
@Component
public class SamlSignIn {
    private static final Logger LOG = LoggerFactory.getLogger(SamlSignIn.class);
    private static final String PENDING = "saml";
    private static final String TICKET = "saml ticket";
    private static final Duration AWAY = Duration.ofMinutes(15);
    private static final Duration ON_ITS_WAY = Duration.ofMinutes(2);
    private static final int ID_BYTES = 20;
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SealedNotes notes;
    private final UsedProofs used;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    SamlSignIn(SealedNotes notes, UsedProofs used, InstantSource clock) {
        this.notes = notes;
        this.used = used;
        this.clock = clock;
    }

    /** @param note for the browser to keep and to bring back, for at most {@code kept} */
    public record Departure(String address, String note, Duration kept) {}

    /** @param next where she wanted to go in this program */
    public record Arrival(Proven proven, String next) {}

    public Departure depart(Workspace workspace, Provider provider, String next) {
        var settings = settings(provider);
        var bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        var id = "_" + HexFormat.of().formatHex(bytes);
        var now = clock.instant();
        var request =
                Requests.request(id, settings.signInAddress(), entityId(provider), provider.addressOf("acs"), now);
        var note = notes.seal(workspace, provider.id(), PENDING, Map.of("request", id, "next", next), now.plus(AWAY));
        return new Departure(Requests.redirect(settings.signInAddress(), request), note, AWAY);
    }

    /** Checks the form that the provider sent; answers a ticket for {@link #arrive}. */
    public String accept(Workspace workspace, Provider provider, @Nullable String response) {
        var settings = settings(provider);
        var now = clock.instant();
        try {
            var expected = new Answer.Expected(
                    settings.entityId(),
                    entityId(provider),
                    provider.addressOf("acs"),
                    settings.certificates().stream()
                            .flatMap(pem -> Certificates.read(pem).stream())
                            .map(X509Certificate::getPublicKey)
                            .toList(),
                    now);
            var answer = Answer.read(response == null ? "" : response, expected);
            used.use(workspace, provider, "assertion " + answer.id(), answer.until());
            return notes.seal(workspace, provider.id(), TICKET, ticket(provider, answer), now.plus(ON_ITS_WAY));
        } catch (NotProven reason) {
            LOG.warn(
                    "Sign-in by provider {} failed: {} ({})",
                    provider.id(),
                    SignInRefusal.NOT_PROVEN.code(),
                    Trial.reason(reason));
            throw SignInRefusal.NOT_PROVEN.exception();
        }
    }

    /** @param note that the browser left with: only who asked may arrive */
    public Arrival arrive(Workspace workspace, Provider provider, @Nullable String ticket, @Nullable String note) {
        var pending = opened(workspace, provider, PENDING, note);
        var proven = opened(workspace, provider, TICKET, ticket);
        if (!String.valueOf(pending.get("request")).equals(proven.get("request")))
            throw SignInRefusal.STATE_LOST.exception();
        used.use(
                workspace,
                provider,
                "request " + pending.get("request"),
                clock.instant().plus(AWAY));
        var groups = proven.get("groups");
        return new Arrival(
                new Proven(
                        String.valueOf(proven.get("subject")),
                        proven.get("email"),
                        true, // SAML has no word for it: the provider signs for its attributes
                        proven.get("name"),
                        groups == null ? null : JSON.readValue(groups, TEXTS)),
                String.valueOf(pending.get("next")));
    }

    /** What the provider's administrator is given to set it up. */
    public String metadata(Provider provider) {
        settings(provider);
        return Requests.metadata(entityId(provider), provider.addressOf("acs"));
    }

    private Map<String, String> opened(
            Workspace workspace, Provider provider, String what, @Nullable String sealedNote) {
        return notes.open(workspace, provider.id(), what, sealedNote == null ? "" : sealedNote)
                .orElseThrow(SignInRefusal.STATE_LOST::exception);
    }

    private static Map<String, String> ticket(Provider provider, Answer answer) {
        var ticket = new HashMap<String, String>();
        ticket.put("request", answer.request());
        ticket.put("subject", answer.subject());
        var names = provider.attributes();
        first(answer, names.email())
                .or(() -> Optional.of(answer.subject())
                        .filter(name -> answer.format().endsWith(":emailAddress")))
                .ifPresent(email -> ticket.put("email", email));
        first(answer, names.name()).ifPresent(name -> ticket.put("name", name));
        var groups = answer.attributes().get(names.groups());
        if (groups != null) ticket.put("groups", JSON.writeValueAsString(ofUse(provider, groups)));
        return ticket;
    }

    /** Those that mean something here: somebody may be in hundreds, and an address is no place for them. */
    private static List<String> ofUse(Provider provider, List<String> groups) {
        return provider.joining().groups().stream()
                .map(GroupRule::group)
                .filter(groups::contains)
                .distinct()
                .toList();
    }

    private static Optional<String> first(Answer answer, String name) {
        return answer.attributes().getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    private static String entityId(Provider provider) {
        return provider.addressOf("metadata");
    }

    private static Protocol.Saml settings(Provider provider) {
        if (provider.protocol() instanceof Protocol.Saml settings) return settings;
        throw ProblemException.notFound();
    }
}
