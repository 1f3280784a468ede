package shuke.kernel.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {
    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.3.4, true",
        "10.0.0.0/8, 11.0.0.1, false",
        "192.168.1.64/26, 192.168.1.127, true",
        "192.168.1.64/26, 192.168.1.128, false",
        "203.0.113.7, 203.0.113.7, true",
        "203.0.113.7, 203.0.113.8, false",
        "0.0.0.0/0, 8.8.8.8, true",
        "0.0.0.0/0, ::1, false",
        "2001:db8::/32, 2001:db8:ffff::1, true",
        "2001:db8::/32, 2001:db9::1, false",
        "10.0.0.0/8, ::ffff:10.1.2.3, true",
        "fe80::/10, fe80::1%eth0, true",
        "::1, 0:0:0:0:0:0:0:1, true"
    })
    void an_address_lies_within_or_not(String network, String address, boolean within) {
        assertThat(Network.find(network).orElseThrow().contains(address)).isEqualTo(within);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/8",
                "10.0.0.0/33",
                "10.0.0.0/",
                "10.0.0.0/8/8",
                "::/129",
                "localhost",
                "10.0.0.256",
                "10.0.0.0/-1"
            })
    void what_is_no_range_is_none_and_no_name_is_looked_up(String text) {
        assertThat(Network.find(text)).isEmpty();
    }

    @Test
    void one_client_is_a_single_address_or_a_64_of_ipv6() {
        assertThat(Network.around("198.51.100.9"))
                .contains(Network.find("198.51.100.9/32").orElseThrow());
        assertThat(Network.around("2001:db8::1").orElseThrow().contains("2001:db8::ffff:2"))
                .isTrue();
    }
}
