package shuke.operation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;

/**
 * TLS by one setting. {@code SHUKE_TLS_CERT} names a PEM file with the certificate and its chain, and {@code SHUKE_TLS_KEY} that of
 * the key; or a directory has both, under the names that certbot or Kubernetes give them. When the files change, new connections
 * get the new certificate, and those that are open stay.
 */
final class TlsSettings implements EnvironmentPostProcessor {
    private static final List<String> CERTIFICATES = List.of("fullchain.pem", "tls.crt", "cert.pem");
    private static final List<String> KEYS = List.of("privkey.pem", "tls.key", "key.pem");
    private static final String BUNDLE = "spring.ssl.bundle.pem.shuke.";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var certificate = environment.getProperty("shuke.tls.cert", "");
        if (certificate.isBlank()) return;
        var key = environment.getProperty("shuke.tls.key", "");
        var settings = settings(Path.of(certificate), key.isBlank() ? null : Path.of(key));
        environment.getPropertySources().addFirst(new MapPropertySource("tls", settings));
    }

    private static Map<String, Object> settings(Path certificate, @Nullable Path key) {
        var chain = readable(Files.isDirectory(certificate) ? in(certificate, CERTIFICATES) : certificate, "tlsCert");
        var secret = readable(key == null ? in(directory(certificate), KEYS) : key, "tlsKey");
        return Map.of(
                BUNDLE + "keystore.certificate",
                chain.toUri().toString(),
                BUNDLE + "keystore.private-key",
                secret.toUri().toString(),
                BUNDLE + "reload-on-update",
                true,
                "spring.ssl.bundle.watch.file.quiet-period",
                "2s",
                "server.ssl.bundle",
                "shuke");
    }

    private static Path directory(Path certificate) {
        return Files.isDirectory(certificate)
                ? certificate
                : certificate.toAbsolutePath().resolveSibling(".").normalize();
    }

    /** The first of the names that is there, or the usual one, which is then missed by its name. */
    private static Path in(Path directory, List<String> names) {
        return Stream.concat(
                        names.stream().map(directory::resolve).filter(Files::exists),
                        Stream.of(directory.resolve(names.getFirst())))
                .findFirst()
                .orElseThrow();
    }

    private static Path readable(Path file, String code) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw ProblemException.of(
                    ProblemException.Kind.UNAVAILABLE,
                    Problem.of(code, file.toAbsolutePath().toString()));
        }
        return file.toAbsolutePath();
    }
}
