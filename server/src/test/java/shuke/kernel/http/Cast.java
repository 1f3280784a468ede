package shuke.kernel.http;

import java.util.Locale;
import java.util.UUID;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Workspace;

/** The people of the tests. */
class Cast {
    static final String PASSWORD = "correct horse battery";

    private final Staff staff;

    Cast(Staff staff) {
        this.staff = staff;
    }

    /** Somebody new with this role; answers her e-mail address. */
    String add(String name, String role) {
        var email = name.toLowerCase(Locale.ROOT) + "@" + UUID.randomUUID() + ".example";
        staff.add(Actor.system(Workspace.MAIN), UserForm.of(name, email, PASSWORD, role, "en"));
        return email;
    }
}
