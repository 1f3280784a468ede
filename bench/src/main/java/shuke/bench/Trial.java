package shuke.bench;

import org.jspecify.annotations.Nullable;

/**
 * One kind of request and the same thing asked of the database alone.
 *
 * @param words what it is, for people
 * @param target milliseconds of processor time that it may take; null where it is only compared
 */
record Trial(Scenario scenario, String words, @Nullable Double target, Clients program, Clients raw) {}
