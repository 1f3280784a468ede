package shuke.kernel.directory;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import shuke.kernel.federation.Certificates;

/** Whose certificates are believed: those that were given, or those that Java trusts. */
final class Trust {
    private Trust() {}

    static SSLContext context(List<String> certificates) throws GeneralSecurityException, IOException {
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store(certificates));
        var context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        return context;
    }

    private static @Nullable KeyStore store(List<String> certificates) throws GeneralSecurityException, IOException {
        if (certificates.isEmpty()) return null;
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        for (var pem : certificates) {
            var certificate = Certificates.read(pem);
            if (certificate.isPresent()) store.setCertificateEntry("ca" + store.size(), certificate.get());
        }
        return store;
    }
}
