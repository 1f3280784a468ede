package shuke.kernel.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import shuke.kernel.base.Workspace;
import shuke.kernel.schema.Column;
import shuke.kernel.schema.Field;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.schema.Schema;
import shuke.kernel.schema.ValueConverter;
import shuke.kernel.schema.ValueConverter.Converted;
import shuke.kernel.schema.ValueConverter.Stored;

/**
 * Seals what an older program left in clear, before anybody comes to the workspace: until then the fields would be empty. Some records at
 * a time; a start that is cut off goes on with the next one. The columns in clear go when nothing is in them any more.
 */
@Component
class ClearRemains {
    private static final Logger LOG = LoggerFactory.getLogger(ClearRemains.class);

    private final ClearRemainsStore store;
    private final ValueConverter converter;
    private final TransactionTemplate transaction;

    ClearRemains(ClearRemainsStore store, ValueConverter converter, PlatformTransactionManager transactions) {
        this.store = store;
        this.converter = converter;
        this.transaction = new TransactionTemplate(transactions);
    }

    void seal(Workspace workspace, Schema schema) {
        var columns = store.columns(workspace);
        for (var object : schema.objects()) {
            for (var field : object.fields()) {
                if (isLeft(columns, object, field)) {
                    seal(workspace, object, field);
                }
            }
        }
    }

    private static boolean isLeft(Map<String, Set<String>> columns, ObjectType object, Field field) {
        return field.encrypted()
                && Column.clear(field).stream()
                        .allMatch(column ->
                                columns.getOrDefault(object.table(), Set.of()).contains(column.name()));
    }

    private void seal(Workspace workspace, ObjectType object, Field field) {
        LOG.info("Encrypting {}.{} of workspace {}", object.name(), field.name(), workspace.name());
        while (Objects.requireNonNull(transaction.execute(status -> step(workspace, object, field)))) {
            LOG.debug("Some more records are encrypted");
        }
        store.drop(workspace, object, field);
    }

    /** @return false when nothing is left */
    private boolean step(Workspace workspace, ObjectType object, Field field) {
        var stored = store.next(workspace, object, field);
        if (stored.isEmpty()) {
            return false;
        }
        var converted = converter.convert(workspace, object, field.inClear(), field, stored);
        var cells = new ArrayList<List<@Nullable String>>();
        for (var answer : converted) {
            switch (answer) {
                case Converted.Kept(var kept) -> cells.add(kept);
                case Converted.Lost lost ->
                    throw new IllegalStateException(
                            "a value of " + object.name() + "." + field.name() + " cannot be read any more");
            }
        }
        var ids = stored.stream().<UUID>map(Stored::id).toList();
        store.put(workspace, object, field, ids, cells);
        return true;
    }
}
