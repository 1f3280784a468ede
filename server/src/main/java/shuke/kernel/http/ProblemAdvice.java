package shuke.kernel.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What a controller throws. */
@RestControllerAdvice
class ProblemAdvice {
    private final ProblemAnswer problems;

    ProblemAdvice(ProblemAnswer problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    void refused(Exception failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        problems.write(request, response, failure);
    }
}
