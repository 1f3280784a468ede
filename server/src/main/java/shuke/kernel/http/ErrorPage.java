package shuke.kernel.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What fails outside of controllers: in a filter, or in the servlet container. */
@Controller
class ErrorPage implements ErrorController {
    private final ProblemAnswer problems;

    ErrorPage(ProblemAnswer problems) {
        this.problems = problems;
    }

    @RequestMapping("/error")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
            problems.write(request, response, failure);
        } else {
            var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
            problems.write(request, response, Refusals.ofStatus(status).orElseGet(() -> Refusal.later("busy")));
        }
    }
}
