package shuke.kernel.http;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.identity.Caller;

/** Gives controllers the {@link Actor} (or the whole {@link Caller}) behind a call; refuses with 401 when there is none. */
@Component
class ActorArgument implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        var type = parameter.getParameterType();
        return type.equals(Actor.class) || type.equals(Caller.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        var request = web.getNativeRequest(HttpServletRequest.class);
        if (request == null) throw new IllegalStateException("controllers here are called by servlet requests only");
        var caller = Callers.find(request).orElseThrow(ActorArgument::unauthenticated);
        return parameter.getParameterType().equals(Actor.class) ? Callers.actor(caller, request) : caller;
    }

    static ProblemException unauthenticated() {
        return ProblemException.of(ProblemException.Kind.UNAUTHENTICATED, Problem.of("unauthenticated"));
    }
}
