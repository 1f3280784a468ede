package shuke.kernel.http;

import java.util.Locale;
import java.util.UUID;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Workspace;
import shuke.kernel.identity.People;

/** The people of the tests. */
class Cast {
    static final String PASSWORD = "correct horse battery";

    private final Staff staff;
    private final People people;

    Cast(Staff staff, People people) {
        this.staff = staff;
        this.people = people;
    }

    /** Somebody new with this role; answers her e-mail address. */
    String add(String name, String role) {
        var email = name.toLowerCase(Locale.ROOT) + "@" + UUID.randomUUID() + ".example";
        staff.add(Actor.system(Workspace.MAIN), UserForm.of(name, email, PASSWORD, role, "en"));
        return email;
    }

    /** Gives somebody another role, as when the one that she has is to go. */
    void play(String email, String role) {
        var system = Actor.system(Workspace.MAIN);
        var id = people.find(Workspace.MAIN, email).orElseThrow().id();
        staff.change(
                system, id, new UserForm(null, null, null, role, null, null, null, null, null, null), email, email);
    }

    /** Somebody else looks after the workspace meanwhile. */
    void switchOff(String email) {
        add("Root", "administrator");
        var system = Actor.system(Workspace.MAIN);
        var id = people.find(Workspace.MAIN, email).orElseThrow().id();
        staff.change(
                system, id, new UserForm(null, null, null, null, null, null, false, null, null, null), email, email);
    }
}
