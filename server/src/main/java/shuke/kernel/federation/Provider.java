package shuke.kernel.federation;

import java.util.List;
import java.util.UUID;

/**
 * A system that this workspace trusts to say who somebody is.
 *
 * @param name what people read on the button
 * @param address under which browsers reach this program, such as {@code https://crm.example.com}; the provider sends them back there
 * @param attributes what the provider calls the things that it says of a person
 */
public record Provider(
        UUID id,
        long version,
        String name,
        boolean enabled,
        String address,
        Attributes attributes,
        Joining joining,
        Protocol protocol) {

    /** The names of what is told of a person; a dot leads into an object. */
    public record Attributes(String email, String name, String groups) {}

    /**
     * What becomes of those who come for the first time, and of those who are in groups there.
     *
     * @param makesPeople whether somebody unknown gets a user record
     * @param role of whoever is made and is in no group with a role
     * @param groups the first that names a role decides about the role, the first that names a team about the team
     */
    public record Joining(boolean makesPeople, String role, List<GroupRule> groups) {
        public Joining {
            groups = List.copyOf(groups);
        }
    }

    /** Where an address of this program for the provider stands, such as {@code callback}. */
    public String addressOf(String page) {
        return address + "/api/v1/sign-in/providers/" + id + "/" + page;
    }
}
