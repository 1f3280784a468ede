package shuke.kernel.identity;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;

/** Finds those who may sign in. */
@Component
public class People {
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final PersonStore store;

    People(PersonStore store) {
        this.store = store;
    }

    /** By id or by e-mail address. */
    public Optional<Person> find(Workspace workspace, String idOrEmail) {
        return isId(idOrEmail)
                ? store.byId(workspace, UUID.fromString(idOrEmail))
                : store.byEmail(workspace, idOrEmail);
    }

    public static boolean isId(String text) {
        return UUID_TEXT.matcher(text).matches();
    }
}
