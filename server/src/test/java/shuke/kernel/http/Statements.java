package shuke.kernel.http;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;

/** The SQL statements that requests send; what runs in the background meanwhile is not counted. */
class Statements implements ExecuteListener {
    private static final String REQUESTS = "tomcat-handler-";

    private final transient ConcurrentLinkedQueue<String> sent = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean isCounting = new AtomicBoolean();

    /** The statements of the requests made by the work. */
    List<String> of(Runnable work) {
        sent.clear();
        isCounting.set(true);
        work.run();
        isCounting.set(false);
        return List.copyOf(sent);
    }

    @Override
    public void executeStart(ExecuteContext context) {
        if (isCounting.get() && Thread.currentThread().getName().startsWith(REQUESTS)) {
            sent.add(String.valueOf(context.sql()));
        }
    }
}
