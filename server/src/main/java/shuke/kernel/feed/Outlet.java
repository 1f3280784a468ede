package shuke.kernel.feed;

import java.io.IOException;
import java.util.List;

/** The way to one reader who follows. */
public interface Outlet {
    /** @throws IOException when nobody is at the other end any more */
    void tell(List<Change> changes) throws IOException;

    /** Says nothing but that the line is open. */
    void beat() throws IOException;

    void end();
}
