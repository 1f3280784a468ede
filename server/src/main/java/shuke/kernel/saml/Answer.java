package shuke.kernel.saml;

import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/**
 * What a provider answered, as far as it is signed.
 *
 * @param id of the assertion, which counts once
 * @param until after this it counts no more
 * @param request that it answers
 * @param attributes by name, and by their friendly name where they have one
 */
record Answer(
        String id, Instant until, String request, String subject, String format, Map<String, List<String>> attributes) {
    private static final String BEARER = "urn:oasis:names:tc:SAML:2.0:cm:bearer";
    private static final String SUCCESS = "urn:oasis:names:tc:SAML:2.0:status:Success";
    private static final Duration SKEW = Duration.ofMinutes(2);
    private static final int LONGEST = 1024 * 1024;

    Answer {
        attributes = Map.copyOf(attributes);
    }

    /** What an answer must fit. */
    record Expected(String issuer, String audience, String recipient, List<PublicKey> keys, Instant now) {}

    static Answer read(String base64, Expected expected) throws NotProven {
        var document = Xml.parse(decoded(base64));
        Signed.requireUniqueIds(document);
        var response = document.getDocumentElement();
        if (!Xml.is(response, Xml.PROTOCOL, "Response")) throw new NotProven("it is not a Response");
        requireSuccess(response);
        var destination = response.getAttribute("Destination");
        if (!destination.isEmpty() && !destination.equals(expected.recipient()))
            throw new NotProven("it was sent elsewhere");
        return of(assertion(response, expected), expected);
    }

    /** The only assertion, which is signed itself or stands in a signed response. */
    private static Element assertion(Element response, Expected expected) throws NotProven {
        if (!Xml.children(response, Xml.ASSERTION, "EncryptedAssertion").isEmpty())
            throw new NotProven("encrypted assertions are not read here; TLS keeps them secret");
        var all = response.getOwnerDocument().getElementsByTagNameNS(Xml.ASSERTION, "Assertion");
        if (all.getLength() != 1) throw new NotProven("there is not exactly one assertion");
        var assertion = Xml.child(response, Xml.ASSERTION, "Assertion");
        var signed = new Signed(expected.keys());
        if (!signed.isSigned(response) && !signed.isSigned(assertion)) throw new NotProven("nothing is signed");
        if (signed.isSigned(response)) signed.require(response);
        if (signed.isSigned(assertion)) signed.require(assertion);
        return assertion;
    }

    private static Answer of(Element assertion, Expected expected) throws NotProven {
        var issuer = Xml.text(Xml.child(assertion, Xml.ASSERTION, "Issuer"));
        if (!issuer.equals(expected.issuer())) throw new NotProven("it is issued by somebody else: " + issuer);
        requireConditions(Xml.child(assertion, Xml.ASSERTION, "Conditions"), expected);
        var subject = Xml.child(assertion, Xml.ASSERTION, "Subject");
        var confirmation = confirmation(subject, expected);
        var name = Xml.child(subject, Xml.ASSERTION, "NameID");
        if (Xml.text(name).isEmpty()) throw new NotProven("it names nobody");
        if (name.getAttribute("Format").endsWith(":transient"))
            throw new NotProven("the name is made for this once; a persistent NameID is needed");
        return new Answer(
                assertion.getAttribute("ID"),
                time(confirmation, "NotOnOrAfter").plus(SKEW),
                confirmation.getAttribute("InResponseTo"),
                Xml.text(name),
                name.getAttribute("Format"),
                attributes(assertion));
    }

    private static void requireSuccess(Element response) throws NotProven {
        var status = Xml.child(response, Xml.PROTOCOL, "Status");
        var code = Xml.child(status, Xml.PROTOCOL, "StatusCode").getAttribute("Value");
        if (!code.equals(SUCCESS)) throw new NotProven("the provider says " + code);
    }

    private static void requireConditions(Element conditions, Expected expected) throws NotProven {
        if (conditions.hasAttribute("NotBefore") && expected.now().plus(SKEW).isBefore(time(conditions, "NotBefore")))
            throw new NotProven("it does not count yet");
        if (conditions.hasAttribute("NotOnOrAfter")
                && !expected.now().minus(SKEW).isBefore(time(conditions, "NotOnOrAfter")))
            throw new NotProven("it counts no more");
        var restrictions = Xml.children(conditions, Xml.ASSERTION, "AudienceRestriction");
        if (restrictions.isEmpty()) throw new NotProven("it is for no audience");
        for (var restriction : restrictions) {
            var isForUs = Xml.children(restriction, Xml.ASSERTION, "Audience").stream()
                    .anyMatch(audience -> Xml.text(audience).equals(expected.audience()));
            if (!isForUs) throw new NotProven("it is for another audience");
        }
    }

    /** The confirmation that whoever brings it is meant (saml-profiles §4.1.4.2): to us, now, to a request. */
    private static Element confirmation(Element subject, Expected expected) throws NotProven {
        for (var confirmation : Xml.children(subject, Xml.ASSERTION, "SubjectConfirmation")) {
            if (!confirmation.getAttribute("Method").equals(BEARER)) continue;
            var data = Xml.child(confirmation, Xml.ASSERTION, "SubjectConfirmationData");
            if (!data.getAttribute("Recipient").equals(expected.recipient()))
                throw new NotProven("it is for another recipient");
            if (data.hasAttribute("NotBefore"))
                throw new NotProven("the confirmation begins later, which a bearer's must not");
            if (!expected.now().minus(SKEW).isBefore(time(data, "NotOnOrAfter")))
                throw new NotProven("it came too late");
            if (data.getAttribute("InResponseTo").isEmpty()) throw new NotProven("nobody asked for it");
            return data;
        }
        throw new NotProven("it has no bearer");
    }

    private static Map<String, List<String>> attributes(Element assertion) {
        var attributes = new LinkedHashMap<String, List<String>>();
        for (var statement : Xml.children(assertion, Xml.ASSERTION, "AttributeStatement")) {
            for (var attribute : Xml.children(statement, Xml.ASSERTION, "Attribute")) {
                var values = Xml.children(attribute, Xml.ASSERTION, "AttributeValue").stream()
                        .map(Xml::text)
                        .toList();
                add(attributes, attribute.getAttribute("Name"), values);
                add(attributes, attribute.getAttribute("FriendlyName"), values);
            }
        }
        return attributes;
    }

    /** Some providers send an attribute for each group. */
    private static void add(Map<String, List<String>> attributes, String name, List<String> values) {
        if (name.isEmpty()) return;
        var all = new ArrayList<>(attributes.getOrDefault(name, List.of()));
        values.stream().filter(value -> !all.contains(value)).forEach(all::add);
        attributes.put(name, all);
    }

    private static Instant time(Element element, String name) throws NotProven {
        try {
            return Instant.parse(element.getAttribute(name));
        } catch (DateTimeException noTime) {
            throw new NotProven(name + " is no time");
        }
    }

    private static String decoded(String base64) throws NotProven {
        if (base64.length() > LONGEST) throw new NotProven("the answer is too long");
        try {
            return new String(Base64.getMimeDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            throw new NotProven("the answer is not in Base64");
        }
    }

    @Override
    public String toString() {
        return "Answer[" + id + "]"; // a person; not for logs
    }
}
