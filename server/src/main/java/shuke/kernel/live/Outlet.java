package shuke.kernel.live;

import java.io.IOException;

/** The way to one open page. */
public interface Outlet {
    /** @throws IOException when nobody is at the other end any more */
    void tell(News news) throws IOException;

    /** Says nothing but that the line is open. */
    void beat() throws IOException;

    void end();
}
