package shuke.kernel.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import shuke.kernel.identity.Caller;

/** Where a request carries who is calling. */
final class Callers {
    private static final String ATTRIBUTE = Caller.class.getName();

    private Callers() {}

    static Optional<Caller> find(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Caller caller ? Optional.of(caller) : Optional.empty();
    }

    static void put(HttpServletRequest request, Caller caller) {
        request.setAttribute(ATTRIBUTE, caller);
    }
}
