package shuke.matching.compare;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import shuke.matching.kind.Kind;

/**
 * What is known of a field without its table.
 *
 * @param column the column it comes from
 * @param numbers whether it is made of the numbers within the texts of the column
 * @param namePart whether it is the forename or the surname where there are both, so that one may stand in place of the other
 * @param texts how common its texts are
 * @param words how common their words are, where texts are compared by words
 */
public record Feature(
        String column,
        Kind kind,
        Role role,
        boolean numbers,
        boolean namePart,
        Frequencies texts,
        @Nullable Frequencies words)
        implements Serializable {

    public void write(DataOutput out) throws IOException {
        out.writeUTF(column);
        out.writeUTF(kind.name());
        out.writeUTF(role.name());
        out.writeBoolean(numbers);
        out.writeBoolean(namePart);
        texts.write(out);
        out.writeBoolean(words != null);
        if (words != null) words.write(out);
    }

    public static Feature read(DataInput in) throws IOException {
        return new Feature(
                in.readUTF(),
                Kind.valueOf(in.readUTF()),
                Role.valueOf(in.readUTF()),
                in.readBoolean(),
                in.readBoolean(),
                Frequencies.read(in),
                in.readBoolean() ? Frequencies.read(in) : null);
    }
}
