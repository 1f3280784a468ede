package shuke.matching.standardise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Nested
    class dates_that_are_clear_by_themselves {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "2024-03-05",
                    "2024/3/5",
                    "2024.03.05",
                    "2024. 3. 5.",
                    "2024年3月5日",
                    "2024 年 3 月 5 号",
                    "24年3月5日",
                    "２０２４－０３－０５",
                    "20240305",
                    "5 Mar 2024",
                    "5-Mar-24",
                    "5th of March 2024",
                    "March 5, 2024",
                    "Mar. 5th, 2024",
                    "Tue, 5 Mar 2024",
                    "2024-03-05 星期二",
                    "2024-03-05T10:11:12Z",
                    "2024-03-05 00:00:00",
                    "2024/3/5 下午3:05",
                    "2024-03-05T23:30:00-08:00"
                })
        void need_no_order(String raw) {
            assertThat(date(raw, null)).isEqualTo("2024-03-05");
        }

        @Test
        void the_numbers_decide_before_the_order() {
            assertThat(date("25/03/2024", DateOrder.MDY)).isEqualTo("2024-03-25");
            assertThat(date("03/25/2024", DateOrder.DMY)).isEqualTo("2024-03-25");
            assertThat(date("31.12.99", null)).isEqualTo("1999-12-31");
        }
    }

    @Nested
    class dates_that_can_be_read_in_several_ways {
        @Test
        void follow_the_order() {
            assertThat(date("05/03/2024", DateOrder.DMY)).isEqualTo("2024-03-05");
            assertThat(date("05/03/2024", DateOrder.MDY)).isEqualTo("2024-05-03");
            assertThat(date("05/03/2024", DateOrder.YMD)).isEqualTo("2024-05-03");
            assertThat(date("05-03-24", DateOrder.YMD)).isEqualTo("2005-03-24");
        }

        @Test
        void are_refused_without_one() {
            assertThat(date("05/03/2024", null)).isEqualTo("✗ dateAmbiguous");
            assertThat(date("05/03/24", null)).isEqualTo("✗ dateAmbiguous");
        }

        @Test
        void are_taken_when_all_ways_mean_the_same_day() {
            assertThat(date("05/05/2024", null)).isEqualTo("2024-05-05");
        }

        @Test
        void short_years_lie_before_the_pivot() {
            var birthdays = DateReading.of(DateOrder.DMY).upTo(2026);
            assertThat(Outcome.text(Dates.date("05/03/55", birthdays))).isEqualTo("1955-03-05");
            assertThat(Outcome.text(Dates.date("05/03/26", birthdays))).isEqualTo("2026-03-05");
            assertThat(date("05/03/55", DateOrder.DMY)).isEqualTo("2055-03-05");
        }
    }

    @Nested
    class numbers_of_a_spreadsheet {
        @Test
        void are_read_only_when_asked_for() {
            assertThat(date("45000", null)).isEqualTo("✗ dateUnreadable");
            assertThat(serial("45000")).isEqualTo("2023-03-15");
            assertThat(serial("45000.75")).isEqualTo("2023-03-15");
        }

        @Test
        void know_the_leap_day_that_never_was() {
            assertThat(serial("59")).isEqualTo("1900-02-28");
            assertThat(serial("60")).isEqualTo("✗ dateImpossible");
            assertThat(serial("61")).isEqualTo("1900-03-01");
        }

        @Test
        void of_moments_have_the_part_of_the_day_behind_the_point() {
            var reading = DateReading.of(null).withSerials();

            assertThat(Outcome.text(Dates.dateTime("45000.75", reading, SHANGHAI)))
                    .isEqualTo("2023-03-15T10:00:00Z");
            assertThat(Outcome.text(Dates.dateTime("45000.4270833333", reading, SHANGHAI)))
                    .isEqualTo("2023-03-15T02:15:00Z");
            assertThat(Outcome.text(Dates.dateTime("45000", reading, SHANGHAI))).isEqualTo("2023-03-14T16:00:00Z");
        }

        private static String serial(String raw) {
            return Outcome.text(Dates.date(raw, DateReading.of(null).withSerials()));
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-02-30|dateImpossible",
                "2023-02-29|dateImpossible",
                "2024-13-01|dateImpossible",
                "31/04/2024|dateImpossible",
                "19371233|dateImpossible",
                "0000-00-00|dateImpossible",
                "0024-03-05|dateYearOutOfRange",
                "2024-3|dateIncomplete",
                "2024年3月|dateIncomplete",
                "March 2024|dateIncomplete",
                "2024-03-05 25:00|timeImpossible",
                "2024-03-05 soon|timeUnreadable",
                "5 Foo 2024|dateUnreadable",
                "yesterday|dateUnreadable",
                "N/A|dateUnreadable",
                "''|valueEmpty"
            })
    void a_day_that_does_not_exist_is_refused_with_the_reason(String raw, String reason) {
        assertThat(date(raw, null)).isEqualTo("✗ " + reason);
    }

    @Nested
    class moments {
        @ParameterizedTest(name = "{0} is {1}")
        @CsvSource(
                delimiter = '|',
                value = {
                    "2024-03-05T08:26:00Z|2024-03-05T08:26:00Z",
                    "2024-03-05T08:26:00+05:30|2024-03-05T02:56:00Z",
                    "2024-03-05T08:26:00+08:00[Asia/Shanghai]|2024-03-05T00:26:00Z",
                    "20240305T082600Z|2024-03-05T08:26:00Z",
                    "2010-12-01 08:26:00|2010-12-01T00:26:00Z",
                    "2024-10-30 15:15:11.744884|2024-10-30T07:15:11.744884Z",
                    "2024/3/5 15:05|2024-03-05T07:05:00Z",
                    "3/5/2024 3:05 PM|2024-03-05T07:05:00Z",
                    "3/5/2024 12:05 AM|2024-03-04T16:05:00Z",
                    "2024年3月5日 下午3:05|2024-03-05T07:05:00Z",
                    "2024年3月5日下午3点|2024-03-05T07:00:00Z",
                    "2024年3月5日 8时26分30秒|2024-03-05T00:26:30Z",
                    "2024-03-05 中午12:30|2024-03-05T04:30:00Z",
                    "Tue Mar 05 2024 08:26:00 GMT+0800 (中国标准时间)|2024-03-05T00:26:00Z",
                    "2024-03-05|2024-03-04T16:00:00Z",
                    "2024-03-05T24:00:00|2024-03-05T16:00:00Z",
                    "1709600000|2024-03-05T00:53:20Z",
                    "1709600000123|2024-03-05T00:53:20.123Z"
                })
        void without_a_zone_are_in_the_zone_of_the_organisation(String raw, String expected) {
            assertThat(moment(raw)).isEqualTo(expected);
        }

        @ParameterizedTest(name = "{0}: {1}")
        @CsvSource(
                delimiter = '|',
                value = {
                    "2024-03-05 24:01|timeImpossible",
                    "2024-03-05 13:05 AM|timeImpossible",
                    "2024-03-05 10:60|timeImpossible",
                    "2024-03-05 10:00+99:00|timeImpossible",
                    "2024-03-05 10|timeUnreadable",
                    "170960000012|dateUnreadable",
                    "45000|dateUnreadable"
                })
        void that_never_were_are_refused(String raw, String reason) {
            assertThat(moment(raw)).isEqualTo("✗ " + reason);
        }
    }

    @Nested
    class durations {
        @ParameterizedTest(name = "{0} is {1}")
        @CsvSource(
                delimiter = '|',
                value = {
                    "PT1H30M|PT1H30M",
                    "1:30|PT1H30M",
                    "1:30:15|PT1H30M15S",
                    "1h 30m|PT1H30M",
                    "90 min|PT1H30M",
                    "1.5 hours|PT1H30M",
                    "1小时30分|PT1H30M",
                    "1个小时30分钟|PT1H30M",
                    "2天|PT48H",
                    "1 day, 2 hrs|PT26H",
                    "45秒|PT45S",
                    "0.5s|PT0.5S"
                })
        void are_read_in_both_languages(String raw, String expected) {
            assertThat(Outcome.text(Dates.duration(raw))).isEqualTo(expected);
        }

        @ParameterizedTest(name = "{0}: {1}")
        @CsvSource(
                delimiter = '|',
                value = {
                    "90|durationNoUnit",
                    "1:75|durationUnreadable",
                    "a while|durationUnreadable",
                    "PT-5M|durationUnreadable",
                    "999999 days|durationTooLong",
                    "PT9999999999999H|durationTooLong",
                    "PT99999999999999999999H|durationUnreadable"
                })
        void without_a_unit_or_sense_are_refused(String raw, String reason) {
            assertThat(Outcome.text(Dates.duration(raw))).isEqualTo("✗ " + reason);
        }
    }

    private static String date(String raw, @Nullable DateOrder order) {
        return Outcome.text(Dates.date(raw, order));
    }

    private static String moment(String raw) {
        return Outcome.text(Dates.dateTime(raw, DateOrder.MDY, SHANGHAI));
    }
}
