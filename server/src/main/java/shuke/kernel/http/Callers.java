package shuke.kernel.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Client;
import shuke.kernel.identity.Caller;

/** Where a request carries who is calling. */
final class Callers {
    private static final String ATTRIBUTE = Caller.class.getName();

    private Callers() {}

    static Optional<Caller> find(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Caller caller ? Optional.of(caller) : Optional.empty();
    }

    /** The caller of this request as everything below knows her. */
    static Actor actor(Caller caller, HttpServletRequest request) {
        return caller.actor(ReaderLanguage.of(request), client(request));
    }

    static Client client(HttpServletRequest request) {
        var agent = request.getHeader("User-Agent");
        return new Client(request.getRemoteAddr(), agent == null ? "" : agent);
    }

    static void put(HttpServletRequest request, Caller caller) {
        request.setAttribute(ATTRIBUTE, caller);
    }
}
