package shuke.kernel.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import shuke.kernel.base.ProblemException;

@Tag("database")
class HierarchyTest {
    private static final Records shop = Shop.open();

    private final UUID group = shop.create("customer", "name", "Group");
    private final UUID company = shop.create("customer", "name", "Company", "parent", group.toString());
    private final UUID branch = shop.create("customer", "name", "Branch", "parent", company.toString());

    private static Change under(UUID id, UUID parent) {
        return new Change.Update(id, null, Records.values("parent", parent.toString()));
    }

    private static void refused(Change... changes) {
        assertThatThrownBy(() -> shop.writer.write(shop.maria, new Batch("customer", List.of(changes))))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting("field", "code")
                                .contains(org.assertj.core.api.Assertions.tuple("parent", "hierarchyLoop")));
    }

    private static String parent(UUID id) {
        return String.valueOf(shop.read("customer", id, "parent"));
    }

    @Test
    void a_record_does_not_stand_above_itself() {
        refused(under(group, group));
    }

    @Test
    void nor_above_itself_through_others() {
        refused(under(group, branch));

        assertThat(parent(group)).isEqualTo("null");
    }

    @Test
    void nor_by_two_changes_of_one_batch_that_are_each_right() {
        var other = shop.create("customer", "name", "Other");

        refused(under(group, other), under(other, branch));

        assertThat(parent(other)).isEqualTo("null");
    }

    @Test
    void a_tree_is_turned_round_by_one_batch() {
        shop.writer.write(
                shop.maria,
                new Batch(
                        "customer",
                        List.of(
                                under(group, branch),
                                new Change.Update(company, null, Records.values("parent", null)),
                                under(branch, company))));

        assertThat(parent(group)).contains(branch.toString());
        assertThat(parent(company)).isEqualTo("null");
    }

    @Test
    void an_id_that_the_caller_chose_and_that_is_taken_is_refused_by_name() {
        assertThatThrownBy(() -> shop.writer.write(
                        shop.maria, Batch.of("customer", new Change.Create(branch, Records.values("name", "Again")))))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting("field", "code")
                                .containsExactly(org.assertj.core.api.Assertions.tuple("id", "duplicate")));
    }
}
