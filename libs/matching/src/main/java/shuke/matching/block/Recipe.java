package shuke.matching.block;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import shuke.matching.compare.Field;
import shuke.matching.compare.Words;

/** How a key is made of a record: of which parts of which fields, one or two or, where that is too common, some more. */
record Recipe(List<Ingredient> ingredients) implements Serializable {

    /** A part of the field at a place. */
    record Ingredient(int field, Part part) implements Serializable {

        /** Rare words of a text by which it may be found. */
        private static final int RARE = 3;

        /** What a row adds to a key: mostly one text, none where it is missing. */
        List<String> of(List<Field> fields, int row) {
            Field in = fields.get(field);
            int code = in.codes()[row];
            if (code == 0) return List.of();
            Words words = in.words();
            if (part != Part.RARE || words == null) {
                String text = part.of(in.texts().get(code));
                return text.isEmpty() ? List.of() : List.of(named(in, text));
            }
            var rare = new ArrayList<String>();
            for (int word : words.rarest(code, RARE, 1, Integer.MAX_VALUE)) rare.add(named(in, words.text(word)));
            return rare;
        }

        private String named(Field in, String text) {
            return in.column() + '~' + part + '=' + text;
        }
    }

    Recipe {
        ingredients = List.copyOf(ingredients);
    }

    static Recipe of(Ingredient... ingredients) {
        return new Recipe(List.of(ingredients));
    }

    boolean uses(int field) {
        return ingredients.stream().anyMatch(ingredient -> ingredient.field() == field);
    }

    Recipe and(Ingredient more) {
        var all = new ArrayList<>(ingredients);
        all.add(more);
        return new Recipe(all);
    }

    /** The keys of a row: several where a text has several rare words, none where a text is missing. */
    List<String> keys(List<Field> fields, int row) {
        List<String> keys = ingredients.getFirst().of(fields, row);
        for (Ingredient ingredient : ingredients.subList(1, ingredients.size())) {
            var longer = new ArrayList<String>();
            for (String key : keys) for (String more : ingredient.of(fields, row)) longer.add(key + ' ' + more);
            keys = longer;
        }
        return keys;
    }

    void write(DataOutput out) throws IOException {
        out.writeByte(ingredients.size());
        for (Ingredient ingredient : ingredients) {
            out.writeByte(ingredient.field());
            out.writeUTF(ingredient.part().name());
        }
    }

    static Recipe read(DataInput in, int fields) throws IOException {
        var ingredients = new ArrayList<Ingredient>();
        for (int i = in.readUnsignedByte(); i > 0; i--) {
            int field = in.readUnsignedByte();
            if (field >= fields) throw new IOException("no such field: " + field);
            ingredients.add(new Ingredient(field, Part.valueOf(in.readUTF())));
        }
        if (ingredients.isEmpty()) throw new IOException("a key of nothing");
        return new Recipe(ingredients);
    }
}
