package shuke.kernel.record;

import shuke.matching.Model;

/**
 * By what the records of an object are known to be of one thing.
 *
 * @param edition another text whenever records come to be found otherwise
 */
public record Likeness(String edition, Model model) {}
