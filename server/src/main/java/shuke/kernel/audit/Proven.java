package shuke.kernel.audit;

/** A line and the proof that all of it is what the program wrote. */
record Proven(Line line, Bytes proof) {}
