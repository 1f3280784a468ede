package shuke.kernel.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Ref;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What somebody is told of records that are like hers: no more than she may read, and nothing by trying. */
@Tag("database")
class DuplicatesRightsTest {
    private static final Company company = Company.open();
    private static final String CARD = "11010519491231002X";

    private static final String STANDARD =
            "{\"duplicates\":{\"fields\":[{\"field\":\"name\"},{\"field\":\"email\",\"same\":\"warns\"},"
                    + "{\"field\":\"mobile\",\"same\":\"warns\"},{\"field\":\"nationalId\",\"same\":\"warns\"}],\"tellsOwner\":true}}";

    private final String mark = UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "o";
    private final String email = mark + UUID.randomUUID() + "@probe.example";

    private List<Match> asked(Actor actor, @Nullable Object... pairs) {
        return company.records.finder.find(actor, "contact", Records.values(pairs), null);
    }

    private void rule(String text) {
        company.records.editor().patchObject(company.maria, "contact", (ObjectNode)
                JsonMapper.shared().readTree(text));
    }

    @Nested
    class a_record_out_of_sight {
        private UUID ofWen() {
            return company.create(
                    company.wen, "contact", "name", "Wen " + mark, "email", email, "owner", company.wen.user());
        }

        @Test
        void is_told_with_its_owner_and_nothing_else() {
            ofWen();

            assertThat(asked(company.sam, "email", email)).singleElement().satisfies(match -> {
                assertThat(match.isSeen()).isFalse();
                assertThat(match.label()).isNull();
                assertThat(match.score()).isNull();
                assertThat(match.reasons()).isEmpty();
                assertThat(match.owner()).extracting(Ref::label).isEqualTo("Wen");
            });
        }

        @Test
        void is_not_told_where_the_rule_says_no() {
            rule("{\"duplicates\":{\"tellsOwner\":false}}");
            try {
                ofWen();

                assertThat(asked(company.sam, "email", email)).isEmpty();
                assertThat(company.records
                                .writer
                                .write(
                                        company.sam,
                                        new Batch(
                                                "contact",
                                                List.of(new Change.Create(
                                                        null, Records.values("name", mark, "email", email))),
                                                Batch.Likely.REFUSED))
                                .getFirst()
                                .matches())
                        .isEmpty();
            } finally {
                rule("{\"duplicates\":{\"tellsOwner\":true}}");
            }
        }

        @Test
        void still_keeps_out_what_the_rule_keeps_out_and_says_no_name() {
            rule("{\"duplicates\":{\"fields\":[{\"field\":\"email\",\"same\":\"blocks\"}],\"tellsOwner\":false}}");
            try {
                ofWen();

                assertThat(Records.codes(() -> company.create(company.sam, "contact", "name", mark, "email", email)))
                        .containsExactly("null likelyBlockedHidden");
            } finally {
                rule(STANDARD);
            }
        }
    }

    @Nested
    class a_field_out_of_sight {
        private UUID withCard() {
            return company.create(
                    company.maria, "contact", "name", "Ada " + mark, "nationalId", CARD, "owner", company.sam.user());
        }

        @Test
        void finds_nothing_by_being_guessed() {
            withCard();

            for (var actor : List.of(company.sam, company.mila)) { // masked for one, hidden from the other
                assertThat(asked(actor, "nationalId", CARD)).isEmpty();
            }
            assertThat(asked(company.maria, "nationalId", CARD)).isNotEmpty();
        }

        @Test
        void changes_neither_the_score_nor_the_reasons() {
            company.create(
                    company.maria,
                    "contact",
                    "name",
                    "Ada " + mark,
                    "nationalId",
                    CARD,
                    "email",
                    email,
                    "owner",
                    company.sam.user());

            var without = asked(company.sam, "email", email);
            var guessed = asked(company.sam, "email", email, "nationalId", CARD);
            var wrong = asked(company.sam, "email", email, "nationalId", "11010519491231003X");

            assertThat(without).isNotEmpty().isEqualTo(guessed).isEqualTo(wrong);
            assertThat(without.getFirst().reasons())
                    .extracting(Match.Reason::field)
                    .doesNotContain("nationalId");
        }

        @Test
        void of_her_own_record_tells_nothing_of_another_one() {
            withCard();
            var twin = withCard();

            assertThat(company.records.finder.find(company.mila, "contact", Map.of(), twin))
                    .allSatisfy(match -> assertThat(match.reasons())
                            .extracting(Match.Reason::field)
                            .doesNotContain("nationalId"));
        }
    }

    @Test
    void a_record_that_is_not_seen_is_not_there_to_ask_about() {
        var id = company.create(company.wen, "contact", "name", mark, "owner", company.wen.user());

        assertThat(Records.codes(() -> company.records.finder.find(company.sam, "contact", Map.of(), id)))
                .containsExactly("null notFound");
    }
}
