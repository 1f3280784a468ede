package shuke.kernel.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;

/** No body of more than 10 MB, whether it says its length or not. Uploads of files have a limit of their own. */
final class BodyLimit extends OncePerRequestFilter {
    static final int MEGABYTES = 10;
    private static final long MOST = MEGABYTES * 1024L * 1024L;

    private final ProblemAnswer problems;

    BodyLimit(ProblemAnswer problems) {
        this.problems = problems;
    }

    /** Thrown to whoever reads on past the limit. */
    static final class Passed extends IOException {
        Passed() {
            super("the body is longer than " + MEGABYTES + " MB");
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return StreamedForm.is(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > MOST) {
            problems.write(request, response, tooLarge());
        } else {
            chain.doFilter(new Limited(request), response);
        }
    }

    static ProblemException tooLarge() {
        return ProblemException.of(ProblemException.Kind.TOO_LARGE, Problem.of("bodyTooLarge", MEGABYTES));
    }

    private static final class Limited extends HttpServletRequestWrapper {
        Limited(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Counted(super.getInputStream());
        }
    }

    private static final class Counted extends ServletInputStream {
        private final ServletInputStream in;
        private long seen;

        Counted(ServletInputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            var one = in.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            var some = in.read(into, offset, length);
            count(Math.max(some, 0));
            return some;
        }

        private void count(int more) throws Passed {
            seen += more;
            if (seen > MOST) throw new Passed();
        }

        @Override
        public boolean isFinished() {
            return in.isFinished();
        }

        @Override
        public boolean isReady() {
            return in.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            in.setReadListener(listener);
        }
    }
}
