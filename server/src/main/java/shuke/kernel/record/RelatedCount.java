package shuke.kernel.record;

import shuke.kernel.base.Page;

/**
 * How many records point to another one through one lookup.
 *
 * @param object whose records they are
 * @param field the lookup of that object through which they point
 * @param count exact up to 1,000; those in the recycle bin are left out
 */
public record RelatedCount(String object, String field, Page.Count count) {}
