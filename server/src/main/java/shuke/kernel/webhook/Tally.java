package shuke.kernel.webhook;

/** How much a webhook has still to be told, and how much of it was given up. */
public record Tally(long waiting, long dead) {
    static final Tally NONE = new Tally(0, 0);
}
