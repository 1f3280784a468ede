package shuke.kernel.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

@Tag("database")
class RollUpRefillTest {
    private static final String PIECES =
            "{name: pieces, type: rollUp, fn: sum, object: line, via: purchase, field: quantity, result: decimal, label: 件数}";

    private final Records shop = Shop.open();
    private final UUID purchase = shop.create("purchase", "name", "Old");

    RollUpRefillTest() {
        shop.create("line", "purchase", purchase.toString(), "quantity", 2);
        shop.create("line", "purchase", purchase.toString(), "quantity", 3);
    }

    private static ObjectNode yaml(String text) {
        return (ObjectNode) new YAMLMapper().readTree(text);
    }

    private @Nullable Object pieces() {
        return shop.read("purchase", purchase, "pieces");
    }

    @Test
    void a_new_roll_up_is_there_at_once_and_summed_up_in_the_background() {
        shop.editor().addField(shop.maria, "purchase", yaml(PIECES));
        assertThat(pieces()).isNull();

        shop.refill();

        assertThat(pieces()).hasToString("5");
        assertThat(shop.waitingRefills()).isEmpty();
    }

    @Test
    void a_change_below_has_it_right_before_that() {
        shop.editor().addField(shop.maria, "purchase", yaml(PIECES));

        shop.create("line", "purchase", purchase.toString(), "quantity", 10);

        assertThat(pieces()).hasToString("15");
    }

    @Test
    void one_that_means_something_else_is_summed_up_anew() {
        shop.editor().addField(shop.maria, "purchase", yaml(PIECES));
        shop.refill();

        shop.editor().patchField(shop.maria, "purchase", "pieces", yaml("{fn: max}"), false);
        shop.refill();

        assertThat(pieces()).hasToString("3");
    }

    @Test
    void another_label_is_no_reason() {
        shop.editor().addField(shop.maria, "purchase", yaml(PIECES));
        shop.refill();

        shop.editor().patchField(shop.maria, "purchase", "pieces", yaml("{label: Pieces}"), false);

        assertThat(shop.waitingRefills()).isEmpty();
    }

    @Test
    void work_that_was_stopped_goes_on_where_it_stood() {
        shop.editor().addField(shop.maria, "purchase", yaml(PIECES));
        var work = shop.waitingRefills().getFirst();

        assertThat(shop.refill.goOn(shop.workspace.workspace(), work, () -> true))
                .isEqualTo(shuke.kernel.job.LongWork.Ending.INTERRUPTED);
        assertThat(pieces()).isNull();

        shop.refill();
        assertThat(pieces()).hasToString("5");
    }

    @Test
    void work_for_a_field_that_is_gone_again_ends() {
        shop.editor().addField(shop.maria, "purchase", yaml(PIECES));
        shop.editor().deleteField(shop.maria, "purchase", "pieces", true);

        shop.refill();

        assertThat(shop.waitingRefills()).isEmpty();
    }
}
