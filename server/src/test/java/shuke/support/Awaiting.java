package shuke.support;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what goes on elsewhere without sleeping, and not for ever: what never comes is a failure that says so. */
public final class Awaiting {
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private Awaiting() {}

    /**
     * Asks again and again.
     *
     * @param what is waited for, as the failure names it
     */
    public static void until(String what, BooleanSupplier done) {
        var begun = System.nanoTime();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() - begun > LONGEST.toNanos()) {
                throw new AssertionError("Not within " + LONGEST + ": " + what);
            }
            Thread.onSpinWait();
        }
    }
}
