package shuke.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@WholeServer
class OrganisationTest {
    private static final String ALL = "/api/v1/organisation";
    private static final String CURRENCIES = ALL + "/currencies";
    private static final String RATES = ALL + "/rates";
    private static final String CALENDARS = ALL + "/calendars";

    private final Browser anna;
    private final Browser sam;

    OrganisationTest(@Autowired Cast cast, @LocalServerPort int port) {
        anna = new Browser(port).signIn(cast.add("Anna", "administrator"), Cast.PASSWORD);
        sam = new Browser(port).signIn(cast.add("Sam", "salesperson"), Cast.PASSWORD);
    }

    /** All tests of the API share one workspace: what is changed here is put back. */
    @AfterEach
    void as_it_was() {
        var usual = """
                {"language":"zh-CN","languages":["zh-CN","en"],"timeZone":"Asia/Shanghai","region":"CN","homeCurrency":"CNY",
                 "currencies":["CNY"],"fiscalYear":{"month":1,"day":1,"namedBy":"start"},"dateOrder":null,
                 "nameOrder":{"zh-CN":"familyGiven","en":"givenFamily"},"recycleBinDays":30}
                """;
        assertThat(anna.without("If-Match").patch(ALL, usual).status()).isEqualTo(200);
        for (var rate : anna.get(RATES + "?limit=1000").body().path("items")) {
            anna.delete(RATES + "/" + rate.path("currency").asString() + "/"
                    + rate.path("validFrom").asString());
        }
    }

    @Nested
    class settings {
        @Test
        void are_read_by_everybody() {
            var answer = sam.get(ALL);

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.text("/language")).isEqualTo("zh-CN");
            assertThat(answer.text("/homeCurrency")).isEqualTo("CNY");
            assertThat(answer.text("/timeZone")).isEqualTo("Asia/Shanghai");
            assertThat(answer.text("/nameOrder/en")).isEqualTo("givenFamily");
            assertThat(answer.header("ETag")).matches("\"\\d+\"");
        }

        @Test
        void are_changed_by_administrators_only() {
            assertThat(sam.patch(ALL, "{\"region\":\"DE\"}").status()).isEqualTo(403);
            assertThat(anna.patch(ALL, "{\"region\":\"DE\"}").text("/region")).isEqualTo("DE");
            assertThat(sam.get(ALL).text("/region")).isEqualTo("DE");
        }

        @Test
        void keep_what_a_patch_does_not_name() {
            var answer = anna.patch(ALL, "{\"fiscalYear\":{\"month\":4},\"nameOrder\":{\"en\":\"familyGiven\"}}");

            assertThat(answer.text("/fiscalYear/month")).isEqualTo("4");
            assertThat(answer.text("/fiscalYear/namedBy")).isEqualTo("start");
            assertThat(answer.text("/nameOrder/zh-CN")).isEqualTo("familyGiven");
        }

        @Test
        void are_refused_with_every_mistake_at_once_in_the_readers_language() {
            var wrong = """
                    {"language":"fr","timeZone":"Mars/Olympus","region":"XX","homeCurrency":"ABC","dateOrder":"YDM",
                     "fiscalYear":{"month":13,"day":31},"recycleBinDays":3651,"colour":"red"}
                    """;
            var answer = anna.with("Accept-Language", "zh-CN").patch(ALL, wrong);

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.body()
                            .path("problems")
                            .valueStream()
                            .map(each -> each.path("field").asString()))
                    .contains(
                            "language",
                            "timeZone",
                            "region",
                            "homeCurrency",
                            "dateOrder",
                            "fiscalYear.month",
                            "fiscalYear.day",
                            "recycleBinDays",
                            "colour");
            assertThat(answer.raw().body()).contains("“XX”不是国家或地区代码");
            assertThat(anna.get(ALL).text("/region")).isEqualTo("CN");
        }

        @Test
        void show_the_second_of_two_administrators_that_she_is_late() {
            var seen = anna.get(ALL).header("ETag");
            anna.patch(ALL, "{\"region\":\"DE\"}");

            var late = anna.with("If-Match", seen).patch(ALL, "{\"region\":\"FR\"}");

            assertThat(late.status()).isEqualTo(409);
            assertThat(late.text("/code")).isEqualTo("settingsStale");
        }

        @Test
        void that_say_nothing_new_are_no_new_version() {
            var seen = anna.get(ALL).header("ETag");

            assertThat(anna.patch(ALL, "{\"region\":\"CN\"}").header("ETag")).isEqualTo(seen);
        }
    }

    @Nested
    class currencies {
        @Test
        void are_taken_into_use_and_out_of_it() {
            assertThat(sam.get(CURRENCIES).body().path("items").size()).isEqualTo(1);

            var used = anna.put(CURRENCIES + "/USD", "");
            assertThat(used.status()).isEqualTo(200);
            assertThat(used.text("/items/1/code")).isEqualTo("USD");
            assertThat(used.text("/items/1/name/zh-CN")).isEqualTo("美元");
            assertThat(used.body().at("/items/1/rate").isNull()).isTrue();

            assertThat(anna.delete(CURRENCIES + "/USD").body().path("items").size())
                    .isEqualTo(1);
            assertThat(anna.delete(CURRENCIES + "/USD").status()).isEqualTo(404);
        }

        @Test
        void that_are_the_home_currency_stay() {
            assertThat(anna.delete(CURRENCIES + "/CNY").status()).isEqualTo(409);
        }

        @Test
        void that_do_not_exist_are_refused() {
            assertThat(anna.put(CURRENCIES + "/XYZ", "").status()).isEqualTo(422);
        }

        @Test
        void show_the_rate_that_counts_today() {
            anna.put(CURRENCIES + "/USD", "");
            anna.post(RATES, """
                    {"rates":[{"currency":"USD","validFrom":"2020-01-01","rate":6.9},
                              {"currency":"USD","validFrom":"2024-01-01","rate":7.1},
                              {"currency":"USD","validFrom":"2199-01-01","rate":1}]}
                    """);

            assertThat(sam.get(CURRENCIES).text("/items/1/rate")).isEqualTo("7.1");
            assertThat(sam.get(CURRENCIES).text("/items/1/validFrom")).isEqualTo("2024-01-01");
        }
    }

    @Nested
    class rates {
        @Test
        void come_as_a_pasted_table() {
            var table = "货币,生效日期,汇率\nUSD,2026-01-01,7.01\nEUR;2026/1/1;8.2\n\nGBP\t2026-01-01\t9.5\n";
            var answer = anna.with("Content-Type", "text/csv;charset=UTF-8").post(RATES, table);
            anna.without("Content-Type");

            assertThat(answer.toString()).isEqualTo("200 {\"added\":3,\"changed\":0,\"unchanged\":0}");
            assertThat(sam.get(RATES + "?currency=EUR").text("/items/0/rate")).isEqualTo("8.2");
        }

        @Test
        void are_all_written_or_none_with_every_mistake_and_its_line() {
            var answer = anna.post(RATES, """
                    {"rates":[{"currency":"USD","validFrom":"2026-01-01","rate":7},
                              {"currency":"XXY","validFrom":"soon","rate":0},
                              {"currency":"CNY","validFrom":"2026-01-01","rate":1},
                              {"currency":"USD","validFrom":"2026-01-01","rate":8}]}
                    """);

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.body().path("problems").valueStream().map(OrganisationTest::place))
                    .contains("2 currency", "2 validFrom", "2 rate", "3 currency", "4 validFrom");
            assertThat(anna.get(RATES).body().path("items").isEmpty()).isTrue();
        }

        @Test
        void are_replaced_and_removed() {
            anna.post(RATES, "{\"rates\":[{\"currency\":\"USD\",\"validFrom\":\"2026-01-01\",\"rate\":7}]}");
            var again =
                    anna.post(RATES, "{\"rates\":[{\"currency\":\"USD\",\"validFrom\":\"2026-01-01\",\"rate\":7.5}]}");

            assertThat(again.text("/changed")).isEqualTo("1");
            assertThat(anna.delete(RATES + "/USD/2026-01-01").status()).isEqualTo(204);
            assertThat(anna.delete(RATES + "/USD/2026-01-01").status()).isEqualTo(404);
        }

        @Test
        void are_paged_with_the_newest_first() {
            anna.post(RATES, """
                    {"rates":[{"currency":"USD","validFrom":"2026-01-01","rate":7},
                              {"currency":"USD","validFrom":"2026-02-01","rate":7.1},
                              {"currency":"EUR","validFrom":"2026-01-01","rate":8}]}
                    """);

            var first = sam.get(RATES + "?limit=2");
            assertThat(first.text("/items/1/validFrom")).isEqualTo("2026-02-01");
            var next = sam.get(RATES + "?limit=2&cursor=" + first.text("/next"));
            assertThat(next.text("/items/0/validFrom")).isEqualTo("2026-01-01");
            assertThat(next.body().path("next").isNull()).isTrue();
        }

        @Test
        void are_written_by_administrators_only() {
            assertThat(sam.post(RATES, "{\"rates\":[{\"currency\":\"USD\",\"validFrom\":\"2026-01-01\",\"rate\":7}]}")
                            .status())
                    .isEqualTo(403);
        }
    }

    private static String place(JsonNode problem) {
        return problem.path("row").asString() + " " + problem.path("field").asString();
    }

    @Nested
    class calendars {
        private static final String NIGHT = """
                {"name":"Night shift","timeZone":"Europe/Berlin","week":{"monday":[{"from":"22:00","to":"24:00"}]},
                 "days":[{"kind":"holiday","yearly":"12-25","name":{"zh-CN":"圣诞节","en":"Christmas"}}]}
                """;

        @Test
        void are_added_changed_made_the_default_and_removed() {
            var usual = anna.get(ALL).text("/calendar");
            var added = anna.post(CALENDARS, NIGHT);
            assertThat(added.status()).isEqualTo(201);
            var id = added.text("/id");

            var changed = anna.patch(
                    CALENDARS + "/" + id, "{\"week\":{\"tuesday\":[{\"from\":\"00:00\",\"to\":\"06:00\"}]}}");
            assertThat(changed.text("/week/monday/0/to")).isEqualTo("24:00");
            assertThat(changed.text("/week/tuesday/0/to")).isEqualTo("06:00");

            anna.patch(ALL, "{\"calendar\":\"" + id + "\"}");
            assertThat(sam.get(CALENDARS).text("/items/0/id")).isEqualTo(id);
            assertThat(anna.delete(CALENDARS + "/" + id).status()).isEqualTo(409);

            anna.patch(ALL, "{\"calendar\":\"" + usual + "\"}");
            assertThat(anna.delete(CALENDARS + "/" + id).status()).isEqualTo(204);
            assertThat(sam.get(CALENDARS + "/" + id).status()).isEqualTo(404);
        }

        @Test
        void come_back_under_their_id_when_a_removal_is_undone() {
            var added = anna.post(CALENDARS, NIGHT);
            anna.delete(CALENDARS + "/" + added.text("/id"));

            var again = anna.post(CALENDARS, added.raw().body());

            assertThat(again.body()).isEqualTo(added.body());
            anna.delete(CALENDARS + "/" + added.text("/id"));
        }

        @Test
        void are_refused_with_every_mistake() {
            var answer = anna.post(CALENDARS, """
                    {"name":{"zh-CN":""},"timeZone":"Nowhere","week":{"monday":[{"from":"12:00","to":"09:00"}],
                     "tuesday":[{"from":"09:00","to":"12:00"},{"from":"11:00","to":"13:00"}],"friday":[{"from":"9 am","to":"18:00"}]},
                     "days":[{"kind":"party","date":"2026-13-01","name":"x"}]}
                    """);

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.body()
                            .path("problems")
                            .valueStream()
                            .map(each -> each.path("field").asString()))
                    .contains(
                            "name",
                            "timeZone",
                            "week.monday",
                            "week.tuesday",
                            "week.friday.from",
                            "days[0].kind",
                            "days[0].date");
        }

        @Test
        void without_any_hours_are_refused() {
            assertThat(anna.post(CALENDARS, "{\"name\":\"x\",\"timeZone\":\"UTC\",\"week\":{}}")
                            .text("/problems/0/code"))
                    .isEqualTo("calendarWithoutHours");
        }

        @Test
        void can_take_over_ready_made_holidays() {
            var set = sam.get(ALL + "/holiday-sets").body().at("/items/0");

            var id = anna.get(ALL).text("/calendar");
            var changed = anna.patch(CALENDARS + "/" + id, "{\"days\":" + set.path("days") + "}");

            assertThat(changed.body().path("days")).isEqualTo(set.path("days"));
            anna.patch(CALENDARS + "/" + id, "{\"days\":[]}");
        }
    }
}
