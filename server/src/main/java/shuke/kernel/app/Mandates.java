package shuke.kernel.app;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import shuke.kernel.access.Access;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Bilingual;
import shuke.kernel.base.Function;
import shuke.kernel.base.Problem;
import shuke.kernel.identity.Mandate;
import shuke.kernel.identity.Scope;

/** Reads what a token or an app is to be allowed, and finds what is wrong with it. */
@Component
public class Mandates {
    private static final Set<String> PEOPLE = Set.of("user", "team");
    /** By themselves no way to more: whoever makes people and roles, or says how one signs in, could give herself the rest. */
    private static final Set<Function> FUNCTIONS = Set.of(
            Function.SETTINGS, Function.SCHEMA, Function.AUDIT, Function.QUALITY, Function.WEBHOOKS, Function.COLLECT);

    private static final Bilingual SCOPES = new Bilingual("授权范围", "The scope");

    private final Access access;

    Mandates(Access access) {
        this.access = access;
    }

    /** @param problems gets whatever is wrong, at {@code scopes} */
    public Mandate read(Actor actor, List<String> texts, Collection<Problem> problems) {
        if (texts.isEmpty()) problems.add(Problem.at("scopes", "required", SCOPES));
        texts.stream()
                .filter(text -> !isKnown(actor, text))
                .forEach(text -> problems.add(Problem.at("scopes", "unknownScope", text)));
        var mandate = Mandate.read(texts);
        if (mandate.isMixed()) problems.add(Problem.at("scopes", "scopesMixed"));
        return mandate;
    }

    /** A general scope, a function, or an object that there is; who and what people are is not written by a token for some objects. */
    private boolean isKnown(Actor actor, String text) {
        if (Scope.find(text).isPresent()) return true;
        var remit = Mandate.read(List.of(text)).remit();
        var schema = access.sight(actor).view();
        return !remit.isFull()
                && remit.reads().stream().allMatch(name -> schema.find(name).isPresent())
                && remit.writes().stream().noneMatch(PEOPLE::contains)
                && FUNCTIONS.containsAll(remit.functions());
    }
}
