package shuke.kernel.vault;

import org.jspecify.annotations.Nullable;
import shuke.kernel.schema.Field;
import shuke.kernel.schema.ObjectType;

/**
 * What records are called, on its way out of a statement: which of the object's label fields it is, counted from zero, a colon and
 * the cell, so that whoever opens it knows what it is sealed as. A record without any label is called by its id, behind {@code -:}.
 */
public final class Labels {
    /** In front of an id that stands for a label. */
    public static final String ID = "-:";

    private Labels() {}

    /** What stands in front of the cell of a label field. */
    public static String prefix(int labelField) {
        return labelField + ":";
    }

    static @Nullable Field field(ObjectType object, String told) {
        var number = told.substring(0, told.indexOf(':'));
        return number.equals("-") ? null : object.labelFields().get(Integer.parseInt(number));
    }

    static String text(String told) {
        return told.substring(told.indexOf(':') + 1);
    }
}
