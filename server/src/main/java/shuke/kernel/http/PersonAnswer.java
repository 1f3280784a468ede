package shuke.kernel.http;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Function;
import shuke.kernel.identity.Caller;
import shuke.kernel.identity.Person;

/**
 * The signed-in person, as her browser wants to know her.
 *
 * @param functions what she may do beside work on records
 */
record PersonAnswer(
        UUID id,
        String name,
        String email,
        String role,
        @Nullable String language,
        String timeZone,
        List<String> functions) {
    static PersonAnswer of(Person person, List<Function> functions) {
        return new PersonAnswer(
                person.id(),
                person.name(),
                person.email(),
                person.role(),
                person.languageTag(),
                person.timeZone().getId(),
                functions.stream().map(Function::text).toList());
    }

    /** A session: who, and in which workspace. */
    record InWorkspace(PersonAnswer user, String workspace) {
        static InWorkspace of(Caller caller, List<Function> functions) {
            return new InWorkspace(
                    PersonAnswer.of(caller.person(), functions),
                    caller.workspace().name());
        }
    }
}
