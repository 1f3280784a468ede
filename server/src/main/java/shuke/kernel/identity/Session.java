package shuke.kernel.identity;

/** A session just opened. The secret is told once and stored nowhere. */
public record Session(String secret, Caller caller) {}
