package shuke.kernel.saml;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** What is said to a provider: the request of a sign-in, and who we are. */
final class Requests {
    private Requests() {}

    /** The provider's address with the request in it (saml-bindings-2.0-os §3.4.4.1). */
    static String redirect(String signInAddress, String request) {
        var separator = signInAddress.contains("?") ? "&" : "?";
        return signInAddress + separator + "SAMLRequest="
                + URLEncoder.encode(deflated(request), StandardCharsets.UTF_8);
    }

    static String request(String id, String signInAddress, String entityId, String acs, Instant now) {
        return """
                <samlp:AuthnRequest xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" \
                ID="%s" Version="2.0" IssueInstant="%s" Destination="%s" AssertionConsumerServiceURL="%s" \
                ProtocolBinding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST"><saml:Issuer>%s</saml:Issuer>\
                <samlp:NameIDPolicy AllowCreate="true"/></samlp:AuthnRequest>""".formatted(
                        escaped(id),
                        now.truncatedTo(ChronoUnit.SECONDS),
                        escaped(signInAddress),
                        escaped(acs),
                        escaped(entityId));
    }

    /** Who we are and where answers go (saml-metadata-2.0-os). */
    static String metadata(String entityId, String acs) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="%s">
                  <md:SPSSODescriptor AuthnRequestsSigned="false" WantAssertionsSigned="true" protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">
                    <md:NameIDFormat>urn:oasis:names:tc:SAML:2.0:nameid-format:persistent</md:NameIDFormat>
                    <md:AssertionConsumerService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" Location="%s" index="0" isDefault="true"/>
                  </md:SPSSODescriptor>
                </md:EntityDescriptor>
                """.formatted(escaped(entityId), escaped(acs));
    }

    private static String deflated(String text) {
        var out = new ByteArrayOutputStream();
        var raw = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try (var deflating = new DeflaterOutputStream(out, raw)) {
            deflating.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            raw.end();
        }
        return Base64.getEncoder().encodeToString(out.toByteArray());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
