package shuke.kernel.record;

import static org.assertj.core.api.Assertions.assertThat;
import static shuke.kernel.record.Records.codes;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shuke.support.TestWorkspace;

/** Personal values: sealed in the table, and still read, found, kept unique, put in order and grouped. */
@Tag("database")
class EncryptedFieldsTest {
    private static final String PERSON = """
            object: client
            label: {zh-CN: 客人, en: Client}
            plural: {zh-CN: 客人, en: Clients}
            nameField: name
            fields:
              - {name: name, type: personName, sensitivity: personal, purpose: p, label: {zh-CN: 姓名, en: Name}}
              - {name: email, type: email, unique: true, sensitivity: personal, purpose: p, label: {zh-CN: 邮箱, en: E-mail}}
              - {name: mobile, type: phone, sensitivity: personal, purpose: p, label: {zh-CN: 手机, en: Mobile}}
              - {name: birthday, type: date, sensitivity: personal, purpose: p, label: {zh-CN: 生日, en: Birthday}}
              - {name: home, type: address, sensitivity: personal, purpose: p, label: {zh-CN: 地址, en: Home}}
              - {name: memo, type: longText, sensitivity: personal, purpose: p, encrypted: true, label: {zh-CN: 备注, en: Memo}}
              - {name: nick, type: text, label: {zh-CN: 昵称, en: Nick}}
              - {name: boss, type: lookup, to: client, onDelete: setNull, related: {name: team, label: {zh-CN: 下属, en: Team}}, label: {zh-CN: 上级, en: Boss}}
              - {name: peers, type: lookup, to: client, many: true, label: {zh-CN: 同事, en: Peers}}
              - {name: greeting, type: formula, expression: "'Dear ' + name", result: text, label: {zh-CN: 称呼, en: Greeting}}
            """;

    private static final Records house = Records.in(TestWorkspace.of(PERSON));

    private static String table() {
        return house.workspace.schemaName() + ".client";
    }

    @Test
    void leave_nothing_in_clear_in_any_table() {
        house.create(
                "client",
                "name",
                "Zachary Quillfeather",
                "email",
                "zachary@quill.example",
                "mobile",
                "+8613912345678",
                "birthday",
                "1987-03-21",
                "home",
                Map.of("city", "Ulmenstadt", "street", "Pappelweg 99"),
                "memo",
                "plays the bassoon");

        var everything = house.workspace
                .records()
                .fetch("""
                        select string_agg(query_to_xml('select * from %1$s.' || quote_ident(tablename), true, false, '')::text, '')
                        from pg_tables where schemaname = '%1$s'
                        """.formatted(house.workspace.schemaName()))
                .getFirst()
                .get(0, String.class);

        assertThat(everything)
                .contains("client", "Maria") // the search looks where it should
                .doesNotContainIgnoringCase(
                        "Quillfeather",
                        "quill.example",
                        "13912345678",
                        "1987-03-21",
                        "Ulmenstadt",
                        "Pappelweg",
                        "bassoon");
    }

    @Test
    void are_read_as_they_were_written() {
        var id = house.create(
                "client",
                "name",
                "王小明",
                "email",
                "xm@wang.example",
                "birthday",
                "1990-12-01",
                "home",
                Map.of("city", "上海市", "street", "南京路 1 号"),
                "memo",
                "第一行\n第二行");

        assertThat(house.read("client", id, "name")).isEqualTo("王小明");
        assertThat(house.read("client", id, "birthday")).isEqualTo("1990-12-01");
        assertThat(house.read("client", id, "memo")).isEqualTo("第一行\n第二行");
        assertThat(house.read("client", id, "home").toString()).contains("上海", "南京路");
        assertThat(house.read("client", id, "greeting")).isEqualTo("Dear 王小明");
    }

    @Test
    void are_changed_emptied_and_told_in_the_history() {
        var id = house.create("client", "name", "Old Name", "email", "change@me.example");
        house.patch("client", id, "name", "New Name", "email", null);

        assertThat(house.read("client", id, "name")).isEqualTo("New Name");
        assertThat(house.read("client", id, "email")).isNull();
        assertThat(house.history("client", id))
                .last()
                .asString()
                .contains("name Old Name → New Name", "email change@me.example → null");
        house.create("client", "name", "Heir", "email", "change@me.example"); // the address is free again
    }

    @Test
    void moved_to_another_record_do_not_open() {
        var one = house.create("client", "name", "One Mover");
        var other = house.create("client", "name", "Other Mover");
        house.workspace
                .records()
                .execute(
                        "update %1$s set name_sealed = (select name_sealed from %1$s where id = ?) where id = ?"
                                .formatted(table()),
                        one,
                        other);

        assertThat(codesOfRead(other)).isEqualTo("a sealed value of the record " + other + " does not open");
        house.workspace.records().execute("delete from %s where id = ?".formatted(table()), other);
    }

    private static String codesOfRead(java.util.UUID id) {
        try {
            return String.valueOf(house.read("client", id));
        } catch (RuntimeException damaged) {
            return String.valueOf(damaged.getMessage());
        }
    }

    @Nested
    class with_a_unique_value {
        @Test
        void are_refused_a_second_time() {
            house.create("client", "name", "First", "email", "taken@twin.example");

            assertThat(codes(() -> house.create("client", "name", "Second", "email", "taken@twin.example")))
                    .containsExactly("email duplicate");
        }

        @Test
        void are_found_by_it() {
            var id = house.create("client", "name", "Keyed", "email", "key@found.example");

            var written = house.writer
                    .write(
                            house.maria,
                            Batch.of(
                                    "client",
                                    new Change.Upsert(
                                            "email", Records.values("email", "key@found.example", "nick", "K"))))
                    .getFirst();

            assertThat(written.row().id()).isEqualTo(id);
            assertThat(house.read("client", id, "nick")).isEqualTo("K");
        }
    }

    @Nested
    class behind_a_lookup {
        @Test
        void name_the_record_and_are_read_along() {
            var boss = house.create("client", "name", "Big Boss", "mobile", "+8613800000001");
            var id =
                    house.create("client", "name", "Small", "boss", boss.toString(), "peers", List.of(boss.toString()));

            var row = house.reader
                    .page(
                            house.maria,
                            new Query(
                                    "client",
                                    new shuke.kernel.filter.Filter.Text("id == '" + id + "'"),
                                    List.of(),
                                    List.of("boss", "boss.mobile", "boss.name.family", "peers"),
                                    10,
                                    null,
                                    false,
                                    false))
                    .items()
                    .getFirst();

            assertThat(String.valueOf(row.get("boss"))).contains("Big Boss");
            assertThat(String.valueOf(row.get("peers"))).contains("Big Boss");
            assertThat(row.get("boss.mobile")).isEqualTo("+8613800000001");
            assertThat(row.get("boss.name.family")).isEqualTo("Boss");
            assertThat(house.names("client", "boss.name == 'Big Boss'")).containsExactly("Small");
            assertThat(house.names("client", "boss.name.contains('g Bo')")).containsExactly("Small");
        }

        @Test
        void are_found_by_what_they_are_called() {
            var boss = house.create("client", "name", "Lookup Target", "email", "target@look.example");
            var id = house.create("client", "name", "Pointing", "boss", Map.of("email", "target@look.example"));

            assertThat(house.read("client", id, "boss").toString()).contains(boss.toString());
        }
    }

    @Nested
    class are_found {
        static final Records found = Records.in(TestWorkspace.of(PERSON));

        static {
            found.create(
                    "client",
                    "name",
                    "王小明",
                    "mobile",
                    "+8613812345678",
                    "email",
                    "wang.xm@acme.example",
                    "birthday",
                    "1990-05-01",
                    "home",
                    Map.of("city", "上海", "street", "南京东路100号"),
                    "memo",
                    "喜欢足球");
            found.create(
                    "client",
                    "name",
                    "欧阳娜娜",
                    "mobile",
                    "+8613987654321",
                    "birthday",
                    "2000-01-31",
                    "home",
                    Map.of("city", "北京"));
            found.create(
                    "client",
                    "name",
                    "Anna-Lena Groß",
                    "email",
                    "anna@gross.example",
                    "birthday",
                    "1985-05-01",
                    "home",
                    Map.of("city", "上海"));
            found.create("client", "name", "Li An", "mobile", "+442079460018", "memo", "an old friend of the house");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                name == '王小明'                       | 王小明
                name.contains('小')                    | 王小明
                name.contains('小明')                  | 王小明
                name.contains('ann')                   | Anna-Lena Groß
                name.contains('AN')                    | Anna-Lena Groß, Li An
                name.contains('l')                     | Anna-Lena Groß, Li An
                name.startsWith('anna-l')              | Anna-Lena Groß
                name.startsWith('L')                   | Li An
                name.endsWith('an')                    | Li An
                name.endsWith('娜')                    | 欧阳娜娜
                name.startsWith('王')                  | 王小明
                mobile.endsWith('5678')                | 王小明
                mobile.contains('9876')                | 欧阳娜娜
                mobile.contains('18')                  | Li An
                mobile.contains('+86')                 | 欧阳娜娜, 王小明
                email.contains('acme')                 | 王小明
                email.startsWith('wang.xm@')           | 王小明
                email == 'anna@gross.example'          | Anna-Lena Groß
                email in ['anna@gross.example', 'wang.xm@acme.example'] | Anna-Lena Groß, 王小明
                email == null                          | Li An, 欧阳娜娜
                email != null && mobile == null        | Anna-Lena Groß
                !name.contains('an') && email == null  | 欧阳娜娜
                birthday < date('1990-05-01')          | Anna-Lena Groß
                birthday >= date('1990-05-01')         | 欧阳娜娜, 王小明
                birthday == date('2000-01-31')         | 欧阳娜娜
                home.city == '上海'                    | Anna-Lena Groß, 王小明
                home.city == null                      | Li An
                memo.contains('足球')                  | 王小明
                memo.contains('friend of')             | Li An
                memo.contains('of friend')             |
                name.contains('zzz')                   |
                """)
        void by_conditions(String condition, String names) {
            assertThat(found.names("client", condition).stream().sorted().toList())
                    .containsExactlyElementsOf(names == null ? List.of() : List.of(names.split(", ")));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "name > 'A'",
                    "name == nick",
                    "email.contains('x')",
                    "home.city.contains('上')",
                    "size(name) > 3",
                    "name + 'x' == 'y'"
                })
        void but_not_by_what_cannot_be_known(String condition) {
            assertThat(codes(() -> found.names("client", condition)))
                    .isNotEmpty()
                    .allMatch(code -> code.contains("ncrypted"));
        }

        @Test
        void in_the_order_of_the_reader() {
            assertThat(found.names("client", null, "name")).containsExactly("欧阳娜娜", "王小明", "Anna-Lena Groß", "Li An");
            assertThat(found.names("client", null, "-name")).containsExactly("Li An", "Anna-Lena Groß", "王小明", "欧阳娜娜");
            assertThat(found.names("client", "birthday != null", "birthday"))
                    .containsExactly("Anna-Lena Groß", "王小明", "欧阳娜娜");
            assertThat(codes(() -> found.names("client", null, "email"))).containsExactly("email notSortable");
        }

        @Test
        void page_by_page() {
            var first = found.page("client", null, List.of("name"), 2, null);
            var second = found.page("client", null, List.of("name"), 2, first.next());

            assertThat(first.items())
                    .extracting(row -> row.get("name").toString())
                    .first()
                    .asString()
                    .contains("欧阳娜娜");
            assertThat(second.items())
                    .extracting(row -> row.get("name").toString())
                    .first()
                    .asString()
                    .contains("Anna");
            assertThat(second.next()).isNull();
        }

        @Test
        void in_groups() {
            var result = found.reader.aggregate(
                    found.maria,
                    new Aggregate(
                            "client",
                            null,
                            List.of(new Aggregate.GroupBy("home.city", null)),
                            List.of(new Aggregate.Measure("count", null)),
                            List.of("-value0"),
                            10));

            assertThat(result.groups().getFirst().group()).containsExactly("上海");
            assertThat(result.groups().getFirst().values().toString()).isEqualTo("[2]");
        }
    }
}
