package shuke.kernel.filter;

/** A field that a condition looks at, by the object that has it: whoever may not see it may not ask for it. */
public record FieldUse(String object, String field) {}
