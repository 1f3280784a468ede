package shuke.kernel.record;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import shuke.kernel.base.Actor;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;

/** Accounts of one test in a company that tests share, told from all others by a mark in their names. */
record Marked(Company company, String mark) {
    static Marked in(Company company) {
        return new Marked(company, UUID.randomUUID().toString());
    }

    UUID account(Actor owner, String name) {
        return company.create(owner, "account", "name", name + " " + mark);
    }

    /** Those that somebody finds, by their names without the mark. */
    List<String> accounts(Actor actor) {
        return company.names(actor, "account", "name.contains('%s')".formatted(mark)).stream()
                .map(name -> name.replace(" " + mark, ""))
                .toList();
    }

    static Kind refusal(ThrowingCallable call) {
        var kind = new Kind[1];
        assertThatThrownBy(call).isInstanceOfSatisfying(ProblemException.class, refused -> kind[0] = refused.kind());
        return kind[0];
    }
}
