package shuke.kernel.base;

import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;

/**
 * Who does something: always the first argument, never ambient.
 *
 * @param user id of the user record; {@link #SYSTEM_USER} when the program itself acts
 * @param role name of the role whose rights count, such as {@code salesperson} or {@code administrator}
 * @param origin how the call comes, for the audit log: {@code web}, {@code api}, {@code import} …
 * @param client from where it comes, for the audit log
 * @param remit what is left of the role's rights
 */
public record Actor(
        Workspace workspace,
        UUID user,
        String name,
        String role,
        Locale locale,
        ZoneId zone,
        String origin,
        Client client,
        Remit remit) {
    /** The id that stands in the audit log for the program itself; no user record has it. */
    public static final UUID SYSTEM_USER = new UUID(0, 0);

    public static final String ADMINISTRATOR = "administrator";

    /** Somebody who acts herself, with all that her role allows. */
    public Actor(
            Workspace workspace,
            UUID user,
            String name,
            String role,
            Locale locale,
            ZoneId zone,
            String origin,
            Client client) {
        this(workspace, user, name, role, locale, zone, origin, client, Remit.FULL);
    }

    /** Somebody whose work goes on without a call. */
    public Actor(Workspace workspace, UUID user, String name, String role, Locale locale, ZoneId zone, String origin) {
        this(workspace, user, name, role, locale, zone, origin, Client.NONE);
    }

    public static Actor system(Workspace workspace) {
        return new Actor(workspace, SYSTEM_USER, "Shuke", ADMINISTRATOR, Locale.ENGLISH, ZoneId.of("UTC"), "system");
    }

    /** Whether nothing is kept from her; a token made for some objects only makes nobody an administrator. */
    public boolean isAdministrator() {
        return role.equals(ADMINISTRATOR) && remit.isFull();
    }

    public boolean isSystem() {
        return user.equals(SYSTEM_USER);
    }

    /** The same person with another role. */
    public Actor as(String otherRole) {
        return new Actor(workspace, user, name, otherRole, locale, zone, origin, client);
    }

    public Actor from(String otherOrigin) {
        return new Actor(workspace, user, name, role, locale, zone, otherOrigin, client, remit);
    }

    public Actor at(Client otherClient) {
        return new Actor(workspace, user, name, role, locale, zone, origin, otherClient, remit);
    }

    /** The same person with less, or with what she had once. */
    public Actor within(Remit otherRemit) {
        return new Actor(workspace, user, name, role, locale, zone, origin, client, otherRemit);
    }
}
