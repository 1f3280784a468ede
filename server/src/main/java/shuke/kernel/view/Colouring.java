package shuke.kernel.view;

import shuke.kernel.filter.Filter;

/** A rule of a view: the records of which a condition holds stand out in a colour. */
public record Colouring(Filter when, Tone tone) {}
