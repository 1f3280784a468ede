package shuke.kernel.access;

import shuke.kernel.schema.ObjectType;
import shuke.kernel.schema.Schema;

/** Compares roles by what they may do, in a schema as it is and for objects and fields that are made later. */
final class Extent {
    private final Schema schema;

    Extent(Schema schema) {
        this.schema = schema;
    }

    /** Whether {@code large} may do everything that {@code small} may. */
    boolean isWithin(Role small, Role large) {
        if (large.isUnlimited()) return true;
        return !small.isUnlimited()
                && large.functions().containsAll(small.functions())
                && isWithin(small.personal(), large.personal())
                && isWithin(small.secret(), large.secret())
                && isWithin(small.on(Role.EVERY_OTHER), large.on(Role.EVERY_OTHER))
                && schema.objects().stream().allMatch(object -> isWithin(object, small, large));
    }

    private static boolean isWithin(ObjectType object, Role small, Role large) {
        var rights = small.on(object.name());
        return rights.read() == Reach.NONE
                || (isWithin(rights, large.on(object.name()))
                        && object.fields().stream()
                                .allMatch(field ->
                                        isWithin(small.on(object.name(), field), large.on(object.name(), field))));
    }

    private static boolean isWithin(ObjectRights small, ObjectRights large) {
        return small.read() == Reach.NONE
                || (small.read().compareTo(large.read()) <= 0
                        && small.edit().compareTo(large.edit()) <= 0
                        && large.can().containsAll(small.can()));
    }

    private static boolean isWithin(FieldRight small, FieldRight large) {
        return small.compareTo(large) <= 0;
    }
}
