package shuke.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What all journeys share: one browser, one program with sample data and, where it is asked for, an empty one. */
final class Stage implements AutoCloseable {
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final double PATIENCE_IN_MILLISECONDS = 20_000;

    /** Given by somebody who works on the journeys, and has a demonstration running already. */
    private static final @Nullable String RUNNING = System.getProperty("shuke.demo");

    /** Loads its data while the browser starts. */
    private final @Nullable Program demo = RUNNING == null ? Program.demo() : null;

    private final Playwright playwright = Playwright.create();
    private final Browser browser;
    private @Nullable Program empty;

    Stage() {
        var chromium = Path.of(System.getProperty("chromium", "/usr/bin/chromium"));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_IN_MILLISECONDS);
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(chromium)
                        .setHeadless(true)
                        .setArgs(QUIET));
    }

    Visitor atDemo(Look look) {
        return visitor(demo == null ? String.valueOf(RUNNING) : demo.url(), look);
    }

    Visitor atEmpty(Look look) {
        if (empty == null) empty = Program.empty();
        return visitor(empty.url(), look);
    }

    private Visitor visitor(String url, Look look) {
        var context = browser.newContext(look.options().setBaseURL(url));
        context.setDefaultTimeout(PATIENCE_IN_MILLISECONDS);
        return new Visitor(context.newPage(), look);
    }

    @Override
    public void close() throws IOException {
        browser.close();
        playwright.close();
        try {
            if (empty != null) empty.close();
        } finally {
            if (demo != null) demo.close();
        }
    }
}
