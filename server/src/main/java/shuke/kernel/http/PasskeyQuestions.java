package shuke.kernel.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import shuke.kernel.identity.Passkeys;
import shuke.kernel.identity.Person;
import shuke.kernel.identity.Site;

/** Questions to devices in the form that browsers take: PublicKeyCredentialCreationOptionsJSON and …RequestOptionsJSON. */
final class PasskeyQuestions {
    private static final String TYPE = "public-key";

    private PasskeyQuestions() {}

    static Map<String, Object> toMake(Passkeys.Question question, Person person, Site site) {
        var options = new LinkedHashMap<String, Object>();
        options.put("challenge", question.challenge());
        options.put("rp", Map.of("id", site.host(), "name", "Shuke"));
        options.put(
                "user",
                Map.of(
                        "id", String.valueOf(question.user()),
                        "name", person.email(),
                        "displayName", person.name()));
        options.put(
                "pubKeyCredParams",
                question.algorithms().stream()
                        .map(algorithm -> Map.of("type", TYPE, "alg", algorithm))
                        .toList());
        options.put("timeout", question.patience().toMillis());
        options.put("excludeCredentials", credentials(question));
        options.put(
                "authenticatorSelection",
                Map.of("residentKey", "required", "requireResidentKey", true, "userVerification", "preferred"));
        options.put("attestation", "none");
        return options;
    }

    /** @param alone whether the answer is to stand for the password too */
    static Map<String, Object> toAnswer(Passkeys.Question question, Site site, boolean alone) {
        var options = new LinkedHashMap<String, Object>();
        options.put("challenge", question.challenge());
        options.put("rpId", site.host());
        options.put("timeout", question.patience().toMillis());
        options.put("allowCredentials", credentials(question));
        options.put("userVerification", alone ? "required" : "preferred");
        return options;
    }

    private static List<Map<String, String>> credentials(Passkeys.Question question) {
        return question.known().stream()
                .map(id -> Map.of("type", TYPE, "id", id))
                .toList();
    }
}
