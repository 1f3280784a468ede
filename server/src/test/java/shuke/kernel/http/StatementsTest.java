package shuke.kernel.http;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How many statements a request sends, the one that finds the session included. It does not grow with the rows. */
@WholeServer
class StatementsTest {
    private static final String CONTACTS = "/api/v1/records/contact";

    private final Statements statements;
    private final Browser sam;
    private final String account;

    StatementsTest(@Autowired Cast cast, @Autowired Statements statements, @LocalServerPort int port) {
        this.statements = statements;
        this.sam = new Browser(port).signIn(cast.add("Sam", "salesperson"), Cast.PASSWORD);
        this.account =
                sam.post("/api/v1/records/account", "{\"name\":\"Acme\"}").text("/id");
        create(1); // the first one warms the catalogue
    }

    private String contact() {
        return "{\"name\":\"Ada Lovelace\",\"email\":\"%s@example.com\",\"mobile\":\"13800138000\",\"account\":\"%s\"}"
                .formatted(UUID.randomUUID(), account);
    }

    private String create(int many) {
        var records = IntStream.range(0, many).mapToObj(i -> contact()).collect(joining(","));
        var answer = many == 1 ? sam.post(CONTACTS, records) : sam.post(CONTACTS, "{\"records\":[" + records + "]}");
        assertThat(answer.status()).isEqualTo(201);
        return answer.text("/id");
    }

    private List<String> counted(Runnable work) {
        return statements.of(work);
    }

    @Nested
    class a_write_sends {
        @Test
        void four_for_a_new_contact_of_an_account() {
            assertThat(counted(() -> create(1))).hasSize(4);
        }

        @Test
        void as_many_for_fifty_new_contacts() {
            assertThat(counted(() -> create(50))).hasSizeLessThanOrEqualTo(4);
        }

        @Test
        void four_for_a_changed_field() {
            var id = create(1);

            assertThat(counted(() -> sam.patch(CONTACTS + "/" + id, "{\"title\":\"CTO\"}")))
                    .hasSize(4);
        }

        @Test
        void the_record_its_audit_entry_and_its_event_together() {
            assertThat(counted(() -> create(1)))
                    .filteredOn(sql -> sql.contains("insert into"))
                    .singleElement()
                    .asString()
                    .contains("audit_entry", "\"contact\"");
        }
    }

    @Nested
    class a_read_sends {
        @Test
        void two_for_a_record() {
            var id = create(1);

            assertThat(counted(() -> sam.get(CONTACTS + "/" + id))).hasSize(2);
        }

        @Test
        void two_for_a_sorted_and_filtered_list_whatever_its_length() {
            create(50);

            assertThat(counted(() -> sam.get(CONTACTS + "?sort=name&limit=1"))).hasSize(2);
            assertThat(counted(() -> sam.get(CONTACTS + "?sort=account.name,-createdAt&limit=50&filter="
                            + "account.name%3D%3D%27Acme%27")))
                    .hasSize(2);
        }

        @Test
        void two_for_how_many_records_point_to_an_account_through_any_of_its_lookups() {
            create(1);

            assertThat(counted(() -> sam.get("/api/v1/records/account/" + account + "/related")))
                    .hasSize(2);
        }

        @Test
        void two_for_a_sum() {
            assertThat(counted(() -> sam.post(
                            CONTACTS + "/aggregate",
                            "{\"groupBy\":[{\"field\":\"account\"}],\"measures\":[{\"fn\":\"count\"}]}")))
                    .hasSize(2);
        }
    }
}
