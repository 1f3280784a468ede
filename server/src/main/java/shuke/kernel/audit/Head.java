package shuke.kernel.audit;

import java.time.Instant;

/** The end of a chain at one moment, as it is told to the outside: whoever kept one finds that the chain behind it was replaced. */
public record Head(String workspace, long seq, String hash, Instant at, String signature) {}
