package shuke.kernel.federation;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Optional;

/** Reads certificates as people paste them: PEM, or the bare Base64 that metadata of SAML have. */
public final class Certificates {
    private Certificates() {}

    /** Empty for what is no X.509 certificate. */
    public static Optional<X509Certificate> read(String text) {
        var bare = text.replaceAll("-----(BEGIN|END) CERTIFICATE-----", "").replaceAll("\\s", "");
        try {
            var bytes = Base64.getDecoder().decode(bare);
            var read = CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(bytes));
            return Optional.of((X509Certificate) read);
        } catch (CertificateException | IllegalArgumentException noCertificate) {
            return Optional.empty();
        }
    }
}
