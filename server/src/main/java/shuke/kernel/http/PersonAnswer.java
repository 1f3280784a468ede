package shuke.kernel.http;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shuke.kernel.identity.Caller;
import shuke.kernel.identity.Person;

/** The signed-in person, as her browser wants to know her. */
record PersonAnswer(
        UUID id,
        String name,
        String email,
        String role,
        @Nullable String language,
        String timeZone) {
    static PersonAnswer of(Person person) {
        return new PersonAnswer(
                person.id(),
                person.name(),
                person.email(),
                person.role(),
                person.languageTag(),
                person.timeZone().getId());
    }

    /** A session: who, and in which workspace. */
    record InWorkspace(PersonAnswer user, String workspace) {
        static InWorkspace of(Caller caller) {
            return new InWorkspace(
                    PersonAnswer.of(caller.person()), caller.workspace().name());
        }
    }
}
