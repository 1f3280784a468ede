package shuke.kernel.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the program asks other servers at addresses that somebody typed in. */
class ReachTest {
    private final Reach reach = new Reach("ldap.corp.example, localhost");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254", // where clouds tell machines their secrets
                "100.64.0.1",
                "0.0.0.0",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "fe80::1",
                "fd00::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::",
                "2001:db8::1"
            })
    void an_address_that_is_not_reached_from_everywhere_is_refused_whatever_name_leads_there(String address)
            throws UnknownHostException {
        var there = InetAddress.getByName(address);

        assertThatThrownBy(() -> reach.require("rebound.example", there)).isInstanceOf(Reach.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c"})
    void an_address_of_the_world_may_be_asked(String address) throws UnknownHostException {
        var there = InetAddress.getByName(address);

        assertThatCode(() -> reach.require("example.com", there)).doesNotThrowAnyException();
    }

    @Test
    void a_host_that_whoever_runs_the_program_has_named_may_be_anywhere() throws UnknownHostException {
        var inside = InetAddress.getByName("10.1.2.3");

        assertThatCode(() -> reach.require("LDAP.corp.example", inside)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.com/",
                "file:///etc/passwd",
                "ftp://example.com/",
                "gopher://example.com/",
                "https://user:secret@example.com/",
                "https:///nowhere",
                "no address at all"
            })
    void only_https_is_spoken_and_nothing_is_hidden_in_an_address(String address) {
        assertThat(reach.problem("issuer", address)).isPresent();
        assertThatThrownBy(() -> reach.web(address)).isInstanceOf(Reach.Refused.class);
    }

    @Test
    void plain_http_is_for_this_machine_where_it_was_named() {
        assertThat(reach.problem("issuer", "http://localhost:8080/realm")).isEmpty();
        assertThat(new Reach("").problem("issuer", "http://localhost:8080/realm"))
                .isPresent();
    }
}
