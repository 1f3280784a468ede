package shuke.kernel.saml;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Component;
import shuke.kernel.federation.Certificates;
import shuke.kernel.federation.Protocol;
import shuke.kernel.federation.Trial;

/** What can be told of a provider of SAML without a person: it is not asked anything, only browsers are sent to it. */
@Component
public class SamlTrial {
    private final InstantSource clock;

    SamlTrial(InstantSource clock) {
        this.clock = clock;
    }

    public Trial run(Protocol.Saml settings) {
        var now = clock.instant();
        return settings.certificates().stream()
                        .flatMap(pem -> Certificates.read(pem).stream())
                        .anyMatch(certificate -> isValid(certificate, now))
                ? Trial.passed()
                : Trial.failed("trialCertificateExpired");
    }

    private static boolean isValid(X509Certificate certificate, Instant now) {
        return !now.isBefore(certificate.getNotBefore().toInstant())
                && !now.isAfter(certificate.getNotAfter().toInstant());
    }
}
