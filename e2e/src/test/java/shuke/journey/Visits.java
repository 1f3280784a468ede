package shuke.journey;

import java.util.ArrayList;
import java.util.List;

/** The visitors of one journey. */
final class Visits {
    private final Stage stage;
    private final List<Visitor> visitors = new ArrayList<>();

    Visits(Stage stage) {
        this.stage = stage;
    }

    /** Somebody before the sign-in of the sample data. */
    Visitor stranger(Look look) {
        return remember(stage.atDemo(look));
    }

    /** Somebody who has signed in to the sample data. */
    Visitor of(Person person, Look look) {
        var visitor = stranger(look);
        visitor.server().signIn(person);
        return visitor;
    }

    /** Somebody before an installation that nobody has set up. */
    Visitor first(Look look) {
        return remember(stage.atEmpty(look));
    }

    private Visitor remember(Visitor visitor) {
        visitors.add(visitor);
        return visitor;
    }

    /** Pictures of where everybody stands, for whoever looks into a journey that failed. */
    void picture(String name) {
        for (var visitor : visitors) visitor.picture(name + "-" + visitors.indexOf(visitor));
    }

    /** Everybody leaves, and nobody may have met an error of the page itself. */
    void end() {
        var troubles = visitors.stream()
                .flatMap(visitor -> visitor.troubles().stream())
                .toList();
        visitors.forEach(Visitor::leave);
        if (!troubles.isEmpty()) throw new AssertionError("errors of the page: " + troubles);
    }

    /** After a failure, what else went wrong does not matter. */
    void breakOff() {
        visitors.forEach(Visitor::leave);
    }
}
