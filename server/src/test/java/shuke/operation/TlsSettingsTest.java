package shuke.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.apache.catalina.connector.Connector;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import shuke.kernel.base.ProblemException;

@Tag("embedded") // another PostgreSQL changes nothing here
class TlsSettingsTest {
    @TempDir
    Path directory;

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        PropertyPlaceholderAutoConfiguration.class,
        SslAutoConfiguration.class,
        TomcatServletWebServerAutoConfiguration.class
    })
    static class Tiny {
        @Bean
        ServletRegistrationBean<HttpServlet> hello() {
            return new ServletRegistrationBean<>(
                    new HttpServlet() {
                        @Override
                        protected void doGet(HttpServletRequest request, HttpServletResponse response)
                                throws IOException {
                            response.getWriter().print(request.isSecure());
                        }
                    },
                    "/");
        }
    }

    private static ConfigurableApplicationContext started(Path certificate) {
        return started(certificate, Map.of(), Tiny.class);
    }

    private static ConfigurableApplicationContext started(
            Path certificate, Map<String, Object> more, Class<?> besides) {
        var spring = new SpringApplication(Tiny.class, besides);
        var settings = new HashMap<String, Object>(Map.of(
                "shuke.tls.cert",
                certificate.toString(),
                "shuke.port",
                "0",
                "shuke.bind",
                "127.0.0.1",
                "server.port",
                "0"));
        settings.putAll(more);
        spring.setDefaultProperties(settings);
        return spring.run();
    }

    private static int port(ConfigurableApplicationContext context) {
        return context instanceof WebServerApplicationContext web && web.getWebServer() != null
                ? web.getWebServer().getPort()
                : 0;
    }

    /** A certificate as certbot leaves one; whole or not at all, as certbot does. */
    private BigInteger renew() throws Exception {
        var store = directory.resolve("store.p12");
        Files.deleteIfExists(store);
        var keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=crm.example",
                        "-alias",
                        "a",
                        "-storepass",
                        "secret",
                        "-keystore",
                        store.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(keytool.waitFor()).isZero();
        var keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(store)) {
            keys.load(in, "secret".toCharArray());
        }
        var certificate = (X509Certificate) keys.getCertificate("a");
        put(
                "privkey.pem",
                "PRIVATE KEY",
                keys.getKey("a", "secret".toCharArray()).getEncoded());
        put("fullchain.pem", "CERTIFICATE", certificate.getEncoded());
        return certificate.getSerialNumber();
    }

    private void put(String name, String kind, byte[] bytes) throws IOException {
        var draft = directory.resolve(name + ".new");
        var text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        Files.writeString(draft, "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(kind, text));
        Files.move(draft, directory.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }

    private static SSLSocket connected(int port) throws Exception {
        var context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new Anybody()}, new SecureRandom());
        var socket = (SSLSocket) context.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), port);
        socket.startHandshake();
        return socket;
    }

    private static BigInteger serial(int port) throws Exception {
        try (var socket = connected(port)) {
            return ((X509Certificate) socket.getSession().getPeerCertificates()[0]).getSerialNumber();
        }
    }

    private static String ask(SSLSocket socket) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write("GET / HTTP/1.1\r\nHost: crm.example\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        out.flush();
        var bytes = new byte[4096];
        var read = socket.getInputStream().read(bytes);
        return new String(bytes, 0, Math.max(read, 0), StandardCharsets.US_ASCII);
    }

    @Test
    @Timeout(120)
    void one_setting_is_enough_and_a_new_certificate_is_taken_without_cutting_connections() throws Exception {
        var first = renew();
        try (var server = started(directory)) {
            var port = port(server);
            try (var open = connected(port)) {
                assertThat(ask(open)).startsWith("HTTP/1.1 200").endsWith("true");
                assertThat(serial(port)).isEqualTo(first);

                var second = renew();
                while (!serial(port).equals(second)) Thread.onSpinWait();

                assertThat(ask(open)).startsWith("HTTP/1.1 200");
            }
        }
    }

    @Test
    void a_plain_port_only_says_where_the_same_is_by_https() throws Exception {
        renew();
        try (var server = started(directory, Map.of("shuke.http.port", "0"), PlainPort.class)) {
            var plain = plainPort(server);

            assertThat(askPlainly(plain, "GET /o/contact?sort=name HTTP/1.1\r\nHost: crm.example"))
                    .startsWith("HTTP/1.1 301")
                    .containsPattern("Location: https://crm\\.example(:\\d+)?/o/contact\\?sort=name\r\n")
                    .doesNotContain("false");
            assertThat(askPlainly(plain, "POST /api/v1/session HTTP/1.1\r\nHost: crm.example\r\nContent-Length: 0"))
                    .startsWith("HTTP/1.1 308");
            assertThat(askPlainly(plain, "GET / HTTP/1.1\r\nHost: \"<evil>\"")).startsWith("HTTP/1.1 400");
        }
    }

    @Test
    void without_the_setting_there_is_no_plain_port() throws Exception {
        renew();
        try (var server = started(directory, Map.of(), PlainPort.class)) {
            assertThat(((TomcatWebServer) Objects.requireNonNull(((WebServerApplicationContext) server).getWebServer()))
                            .getTomcat()
                            .getService()
                            .findConnectors())
                    .hasSize(1);
        }
    }

    private static int plainPort(ConfigurableApplicationContext context) {
        var server = (TomcatWebServer) ((WebServerApplicationContext) context).getWebServer();
        return Arrays.stream(
                        Objects.requireNonNull(server).getTomcat().getService().findConnectors())
                .filter(connector -> !connector.getSecure())
                .mapToInt(Connector::getLocalPort)
                .findFirst()
                .orElseThrow();
    }

    private static String askPlainly(int port, String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write((request + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }
    }

    @Test
    void only_what_is_still_thought_safe_is_spoken() throws Exception {
        renew();
        try (var server = started(directory)) {
            try (var socket = connected(port(server))) {
                assertThat(socket.getSession().getProtocol()).isIn("TLSv1.3", "TLSv1.2");
            }
        }
    }

    @Test
    void a_certificate_that_is_not_there_is_named() {
        assertThatThrownBy(() -> started(directory))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problems().getFirst().args())
                                .containsExactly(
                                        directory.resolve("fullchain.pem").toString()));
    }

    private static final class Anybody implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
