package shuke.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldif.LDIFException;
import com.unboundid.util.ssl.KeyStoreKeyManager;
import com.unboundid.util.ssl.SSLUtil;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WholeServer
class DirectorySignInTest {
    private static final String ALL = "/api/v1/identity-providers";
    private static final String WORD = "a password in the directory";
    private static final String DOMAIN = UUID.randomUUID() + ".example";
    private static InMemoryDirectoryServer server;
    private static String certificate;

    private final int port;
    private final Cast cast;
    private final Browser anna;
    private String provider;

    DirectorySignInTest(@Autowired Cast cast, @LocalServerPort int port) {
        this.port = port;
        this.cast = cast;
        this.anna = new Browser(port).signIn(cast.add("Anna", "administrator"), Cast.PASSWORD);
    }

    @BeforeAll
    static void a_directory() throws Exception {
        var keys = keys();
        var tls = new SSLUtil(new KeyStoreKeyManager(keys.toFile(), "changeit".toCharArray()), null);
        var config = new InMemoryDirectoryServerConfig("dc=example,dc=com");
        config.addAdditionalBindCredentials("cn=reader", "the reader's word");
        config.setAuthenticationRequiredOperationTypes(com.unboundid.ldap.sdk.OperationType.SEARCH);
        var loopback = InetAddress.getLoopbackAddress();
        config.setListenerConfigs(
                InMemoryListenerConfig.createLDAPConfig("start", loopback, 0, tls.createSSLSocketFactory()),
                InMemoryListenerConfig.createLDAPSConfig("tls", loopback, 0, tls.createSSLServerSocketFactory(), null),
                InMemoryListenerConfig.createLDAPConfig("clear", loopback, 0, null));
        config.setSchema(null);
        server = new InMemoryDirectoryServer(config);
        server.add("dn: dc=example,dc=com", "objectClass: domain", "dc: example");
        server.add("dn: ou=people,dc=example,dc=com", "objectClass: organizationalUnit", "ou: people");
        person("lena", "cn=crm-marketing,ou=groups,dc=example,dc=com");
        person("otto", "cn=others,ou=groups,dc=example,dc=com");
        server.startListening();
    }

    @AfterAll
    static void is_gone() {
        server.shutDown(true);
    }

    private static void person(String uid, String group) throws LDAPException, LDIFException {
        server.add(
                "dn: uid=" + uid + ",ou=people,dc=example,dc=com",
                "objectClass: inetOrgPerson",
                "uid: " + uid,
                "cn: " + uid + " Example",
                "sn: Example",
                "entryUUID: " + UUID.randomUUID(),
                "mail: " + uid + "@" + DOMAIN,
                "memberOf: " + group,
                "userPassword: " + WORD);
    }

    private static Path keys() throws IOException, InterruptedException, GeneralSecurityException {
        var file = Files.createTempDirectory("shuke-ldap-test-").resolve("keys.p12");
        var made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "ldap",
                        "-keyalg",
                        "RSA",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        "changeit")
                .redirectErrorStream(true)
                .start();
        made.getInputStream().readAllBytes();
        if (made.waitFor() != 0) throw new IOException("keytool failed");
        var store = java.security.KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            store.load(in, "changeit".toCharArray());
        }
        certificate =
                Base64.getEncoder().encodeToString(store.getCertificate("ldap").getEncoded());
        return file;
    }

    @BeforeEach
    void is_set_up() {
        provider = added("ldaps://localhost:" + server.getListenPort("tls"), false, certificate);
    }

    @AfterEach
    void nothing_is_left() {
        anna.get(ALL)
                .body()
                .path("items")
                .forEach(it -> anna.delete(ALL + "/" + it.path("id").asString()));
    }

    private String added(String address, boolean startTls, String trusted) {
        var answer = anna.post(ALL, form(address, startTls, trusted, "the reader's word"));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.text("/id");
    }

    private String form(String address, boolean startTls, String trusted, String secret) {
        return """
                {"name":"Directory","address":"http://localhost:%d","secret":"%s","newPeople":{"allowed":true,"role":"salesperson"},
                 "groups":[{"group":"crm-marketing","role":"marketer"}],
                 "directory":{"servers":["%s"],"startTls":%s,"certificates":[%s],"account":"cn=reader",
                   "base":"ou=people,dc=example,dc=com","filter":"(|(mail={0})(uid={0}))"}}
                """.formatted(port, secret, address, startTls, trusted.isEmpty() ? "" : "\"" + trusted + "\"");
    }

    private static String email(String name) {
        return name + "@" + DOMAIN;
    }

    private Answer signIn(String email, String password) {
        return new Browser(port)
                .post("/api/v1/session", "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, password));
    }

    @Nested
    class somebody_in_the_directory {
        @Test
        void signs_in_with_her_password_there_and_has_the_role_of_her_group() {
            var answer = signIn(email("lena"), WORD);

            assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
            assertThat(answer.text("/user/role")).isEqualTo("marketer");
            assertThat(answer.text("/user/name")).isEqualTo("lena Example");
            assertThat(signIn(email("lena"), WORD).text("/user/id")).isEqualTo(answer.text("/user/id"));
        }

        @Test
        void is_refused_like_anybody_with_a_wrong_password() {
            var wrong = signIn(email("otto"), "a guess");
            var unknown = signIn("nobody@" + DOMAIN, "a guess");

            assertThat(wrong.status()).isEqualTo(401);
            assertThat(wrong.text("/code")).isEqualTo("signInFailed");
            assertThat(unknown.raw().body()).isEqualTo(wrong.raw().body());
        }

        @Test
        void has_to_wait_after_several_wrong_ones_as_everybody_has() {
            var email = "locked@" + DOMAIN;
            for (var i = 0; i < 5; i++) signIn(email, "guess " + i);

            assertThat(signIn(email, WORD).status()).isEqualTo(429);
        }

        @Test
        void does_not_come_in_by_wild_cards_in_her_name() {
            assertThat(signIn("l*@" + DOMAIN, WORD).status()).isEqualTo(401);
            assertThat(signIn("x)(uid=otto", WORD).status()).isEqualTo(401);
        }
    }

    @Test
    void whoever_has_a_password_here_is_not_told_to_the_directory() {
        var local = cast.add("Lokal", "salesperson");
        anna.put(ALL + "/" + provider, form("ldaps://localhost:1", false, certificate, "x"));

        assertThat(signIn(local, Cast.PASSWORD).status()).isEqualTo(201);
        assertThat(signIn(local, "wrong").status()).isEqualTo(401);
        assertThat(signIn("nobody@" + DOMAIN, "wrong").status()).isEqualTo(503);
    }

    @Nested
    class a_connection {
        @Test
        void is_encrypted_by_start_tls_where_it_begins_in_clear() {
            anna.delete(ALL + "/" + provider);
            added("ldap://localhost:" + server.getListenPort("start"), true, certificate);

            assertThat(signIn(email("lena"), WORD).status()).isEqualTo(201);
        }

        @Test
        void that_cannot_be_encrypted_carries_no_password() {
            anna.delete(ALL + "/" + provider);
            added("ldap://localhost:" + server.getListenPort("clear"), true, certificate);

            assertThat(signIn(email("lena"), WORD).status()).isEqualTo(503);
        }

        @Test
        void in_clear_is_not_even_taken_down() {
            assertThat(anna.post(ALL, form("ldap://localhost:389", false, "", "x"))
                            .text("/problems/0/code"))
                    .isEqualTo("directoryInClear");
        }

        @Test
        void to_a_server_that_cannot_prove_itself_is_ended() {
            anna.delete(ALL + "/" + provider);
            added("ldaps://localhost:" + server.getListenPort("tls"), false, "");

            assertThat(signIn(email("lena"), WORD).status()).isEqualTo(503);
        }

        @Test
        void is_tried_out() {
            assertThat(anna.post(ALL + "/" + provider + "/trial", "").text("/passed"))
                    .isEqualTo("true");

            anna.put(
                    ALL + "/" + provider,
                    form("ldaps://localhost:" + server.getListenPort("tls"), false, certificate, "wrong"));
            assertThat(anna.post(ALL + "/" + provider + "/trial", "").text("/problems/0"))
                    .contains("account");
        }
    }
}
