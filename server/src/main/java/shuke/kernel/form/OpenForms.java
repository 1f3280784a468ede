package shuke.kernel.form;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Lately;
import shuke.kernel.base.Workspace;

/** The forms by the keys of their pages, as they stood a moment ago; also for keys that there are none of the database is hardly asked. */
@Component
class OpenForms {
    private final Lately<Map<String, Form>> byKey;

    OpenForms(FormStore store) {
        this.byKey = new Lately<>(
                workspace -> store.all(workspace).stream().collect(toUnmodifiableMap(Form::key, Function.identity())));
    }

    Optional<Form> find(Workspace workspace, String key) {
        return Optional.ofNullable(byKey.of(workspace).get(key));
    }

    /** What was just changed here is seen at once. */
    void forget(Workspace workspace) {
        byKey.forget(workspace);
    }
}
