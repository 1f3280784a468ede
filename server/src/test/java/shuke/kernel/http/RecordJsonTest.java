package shuke.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import shuke.kernel.base.Row;
import shuke.kernel.base.Unsummed;

class RecordJsonTest {
    @Test
    void a_sum_that_cannot_be_told_is_empty_and_says_beside_the_fields_why() {
        var values = new LinkedHashMap<String, @Nullable Object>();
        values.put("total", Unsummed.of("USD EUR", "USD"));
        values.put("name", "Mixed");

        var json = RecordJson.of(new Row("order", UUID.randomUUID(), 1, values));

        assertThat(json)
                .containsEntry("total", null)
                .containsEntry("withoutRate", Map.of("total", List.of("EUR", "USD")));
    }

    @Test
    void a_record_without_such_a_sum_says_nothing_of_rates() {
        var json = RecordJson.of(new Row("order", UUID.randomUUID(), 1, Map.of("name", "Plain")));

        assertThat(json).doesNotContainKey("withoutRate");
    }
}
