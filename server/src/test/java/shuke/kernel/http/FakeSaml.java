package shuke.kernel.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** A provider of SAML that answers whatever a test wants it to answer. */
final class FakeSaml {
    static final String ENTITY = "https://provider.example/saml";
    private static final String RSA_SHA256 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";
    private static final String PASSWORD = "changeit";

    private final PrivateKey key;
    private final String certificate;
    String signature = RSA_SHA256;
    String digest = DigestMethod.SHA256;

    /** What an answer says; anything may be wrong. */
    record Said(
            String issuer,
            String audience,
            String recipient,
            String request,
            String subject,
            String email,
            Instant until,
            String more) {
        static Said of(String audience, String recipient, String request, String subject, String email, Instant now) {
            return new Said(ENTITY, audience, recipient, request, subject, email, now.plusSeconds(300), "");
        }

        Said issuer(String other) {
            return new Said(other, audience, recipient, request, subject, email, until, more);
        }

        Said audience(String other) {
            return new Said(issuer, other, recipient, request, subject, email, until, more);
        }

        Said recipient(String other) {
            return new Said(issuer, audience, other, request, subject, email, until, more);
        }

        Said request(String other) {
            return new Said(issuer, audience, recipient, other, subject, email, until, more);
        }

        Said subject(String other) {
            return new Said(issuer, audience, recipient, request, other, email, until, more);
        }

        Said until(Instant other) {
            return new Said(issuer, audience, recipient, request, subject, email, other, more);
        }
    }

    FakeSaml() throws IOException, GeneralSecurityException, InterruptedException {
        var file = Files.createTempDirectory("shuke-saml-test-").resolve("keys.p12");
        var made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "idp",
                        "-keyalg",
                        "RSA",
                        "-keysize",
                        "2048",
                        "-dname",
                        "CN=provider",
                        "-validity",
                        "3650",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        made.getInputStream().readAllBytes();
        if (made.waitFor() != 0) throw new IOException("keytool failed");
        var store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD.toCharArray());
        }
        key = (PrivateKey) store.getKey("idp", PASSWORD.toCharArray());
        certificate =
                Base64.getEncoder().encodeToString(store.getCertificate("idp").getEncoded());
    }

    String certificate() {
        return certificate;
    }

    /** The id of the request that the browser was sent away with. */
    static String requestOf(String address) throws IOException {
        var query = URI.create(address).getRawQuery();
        var sent = URLDecoder.decode(query.substring(query.indexOf("SAMLRequest=") + 12), StandardCharsets.UTF_8);
        try (var in = new InflaterInputStream(
                new java.io.ByteArrayInputStream(Base64.getDecoder().decode(sent)), new Inflater(true))) {
            var xml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return xml.replaceFirst("(?s).* ID=\"([^\"]+)\".*", "$1");
        }
    }

    static String assertion(Said said) {
        return """
                <saml:Assertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="_a%s" Version="2.0" IssueInstant="%s">\
                <saml:Issuer>%s</saml:Issuer><saml:Subject><saml:NameID Format="urn:oasis:names:tc:SAML:2.0:nameid-format:persistent">%s</saml:NameID>\
                <saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer"><saml:SubjectConfirmationData %s \
                Recipient="%s" NotOnOrAfter="%s"/></saml:SubjectConfirmation></saml:Subject>\
                <saml:Conditions NotOnOrAfter="%s"><saml:AudienceRestriction><saml:Audience>%s</saml:Audience></saml:AudienceRestriction></saml:Conditions>\
                <saml:AttributeStatement><saml:Attribute Name="email"><saml:AttributeValue>%s</saml:AttributeValue></saml:Attribute></saml:AttributeStatement>\
                </saml:Assertion>""".formatted(
                        UUID.randomUUID(),
                        Instant.now(),
                        said.issuer(),
                        said.subject(),
                        said.request().isEmpty() ? "" : "InResponseTo=\"" + said.request() + "\"",
                        said.recipient(),
                        said.until(),
                        said.until(),
                        said.audience(),
                        said.email());
    }

    static String response(String inside) {
        return """
                <samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="_r%s" Version="2.0" IssueInstant="%s">\
                <samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></samlp:Status>%s</samlp:Response>""".formatted(UUID.randomUUID(), Instant.now(), inside);
    }

    /** The response with its assertion signed. */
    String signedAssertion(Said said) {
        return signed(response(assertion(said)), "Assertion");
    }

    /** The response signed as a whole. */
    String signedResponse(Said said) {
        return signed(response(assertion(said)), "Response");
    }

    String signed(String xml, String element) {
        try {
            var document = parse(xml);
            var signed = (Element) document.getElementsByTagNameNS("*", element).item(0);
            signed.setIdAttribute("ID", true);
            var factory = XMLSignatureFactory.getInstance("DOM");
            var reference = factory.newReference(
                    "#" + signed.getAttribute("ID"),
                    factory.newDigestMethod(digest, null),
                    List.of(
                            factory.newTransform(Transform.ENVELOPED, (TransformParameterSpec) null),
                            factory.newTransform(CanonicalizationMethod.EXCLUSIVE, (TransformParameterSpec) null)),
                    null,
                    null);
            var what = factory.newSignedInfo(
                    factory.newCanonicalizationMethod(CanonicalizationMethod.EXCLUSIVE, (C14NMethodParameterSpec) null),
                    factory.newSignatureMethod(signature, null),
                    List.of(reference));
            var context = new DOMSignContext(key, signed, signed.getFirstChild());
            context.setProperty("org.jcp.xml.dsig.secureValidation", false);
            factory.newXMLSignature(what, null).sign(context);
            return print(document);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    static Document parse(String xml) throws Exception {
        return DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)));
    }

    static String print(Document document) throws Exception {
        var out = new StringWriter();
        var transformer = TransformerFactory.newDefaultInstance().newTransformer();
        transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
        transformer.transform(new DOMSource(document), new StreamResult(out));
        return out.toString();
    }

    static String base64(String xml) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(xml.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(out.toByteArray());
    }
}
