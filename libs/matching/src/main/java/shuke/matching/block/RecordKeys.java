package shuke.matching.block;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.LongStream;
import shuke.matching.block.Recipe.Ingredient;
import shuke.matching.compare.Field;

/**
 * The keys of one record: two records that have none in common need not be compared. A key that too many records have is
 * refined by further fields; which keys these are is known by salted hashes only.
 */
public final class RecordKeys implements Serializable {

    /** Keys of a record at most. */
    public static final int MOST = 14;

    private static final int RECIPES = 16;

    /** Records to be found by one key on average. */
    private static final double PER_RECORD = 12;

    /** A table is going to grow before it is learnt from anew. */
    private static final int LEAST_ROWS = 1000;

    /** Records with one key; of more it is refined. */
    private static final int CROWD = 24;

    /** Rows looked at for crowds, and the fewest of them that are one. */
    private static final int LOOKED_AT = 200_000;

    private static final int LEAST_CROWD = 4;
    private static final int CROWDS_KEPT = 1 << 16;
    private static final int REFINED = 3;
    private static final int FINER = 2;

    private final List<Recipe> recipes;
    private final List<Ingredient> finer;
    private final long salt;
    private final long[] crowded;

    private RecordKeys(List<Recipe> recipes, List<Ingredient> finer, long salt, long[] crowded) {
        this.recipes = recipes;
        this.finer = finer;
        this.salt = salt;
        this.crowded = crowded;
    }

    /**
     * Learns from the rows of a table which keys tell records apart, and from pairs of one thing which keys these have in common.
     *
     * @param tells whether records of one thing agree in a field, by its place
     */
    public static RecordKeys learn(List<Field> fields, IntPredicate tells, int rows, Pairs same, long salt) {
        var chosen = new LinkedHashSet<Recipe>();
        var plan = KeyPlan.of(fields, tells, Math.max(rows, LEAST_ROWS), 2 * RECIPES, PER_RECORD, same);
        for (Key key : plan) chosen.add(recipe(key));
        List<Recipe> recipes = chosen.stream().limit(RECIPES).toList();
        var keys = new RecordKeys(recipes, finer(fields, tells, recipes), salt, new long[0]);
        for (int round = 0; round <= REFINED; round++) {
            long[] crowds = keys.crowds(fields, rows);
            if (crowds.length == 0) break;
            long[] all = LongStream.concat(LongStream.of(keys.crowded), LongStream.of(crowds))
                    .limit(CROWDS_KEPT)
                    .sorted()
                    .toArray();
            keys = new RecordKeys(keys.recipes, keys.finer, salt, all);
        }
        return keys;
    }

    /** Keys for fields of which nothing has been seen. */
    public static RecordKeys usual(List<Field> fields) {
        var recipes = UsualKeys.of(fields);
        return new RecordKeys(recipes, finer(fields, field -> true, recipes), 0, new long[0]);
    }

    private static Recipe recipe(Key key) {
        return new Recipe(key.atoms().stream()
                .map(atom -> new Ingredient(atom.field(), atom.part()))
                .toList());
    }

    /** A field that makes a key by itself does not make another one finer: whoever shares it is found already. */
    private static List<Ingredient> finer(List<Field> fields, IntPredicate tells, List<Recipe> recipes) {
        var finer = new ArrayList<Ingredient>();
        for (int i = 0; i < fields.size(); i++) {
            int field = i;
            boolean alone =
                    recipes.stream().anyMatch(recipe -> recipe.ingredients().size() == 1 && recipe.uses(field));
            if (!alone && tells.test(field)) finer.add(new Ingredient(field, Part.finest(fields.get(field))));
        }
        return List.copyOf(finer);
    }

    /** The keys of a row, at most {@link #MOST}; none that is too common and cannot be refined. */
    public List<String> of(List<Field> fields, int row) {
        Set<String> keys = new LinkedHashSet<>();
        for (Recipe recipe : recipes) {
            for (String key : recipe.keys(fields, row)) {
                if (isCrowded(key)) refine(key, recipe, fields, row, keys, REFINED);
                else keys.add(key);
            }
        }
        return keys.stream().limit(MOST).toList();
    }

    private void refine(String key, Recipe recipe, List<Field> fields, int row, Set<String> keys, int rounds) {
        if (rounds == 0) return;
        int used = 0;
        for (Ingredient ingredient : finer) {
            if (recipe.uses(ingredient.field()) || used == FINER) continue;
            used++;
            for (String more : ingredient.of(fields, row)) {
                String longer = key + ' ' + more;
                if (isCrowded(longer)) refine(longer, recipe.and(ingredient), fields, row, keys, rounds - 1);
                else keys.add(longer);
            }
        }
    }

    private boolean isCrowded(String key) {
        return Arrays.binarySearch(crowded, hash(key)) >= 0;
    }

    private long hash(String key) {
        return Hash.of(key, salt);
    }

    /** The keys that too many rows have, the most common first. */
    private long[] crowds(List<Field> fields, int rows) {
        int step = (rows + LOOKED_AT - 1) / Math.max(1, LOOKED_AT);
        int seen = 0;
        var builder = LongStream.builder();
        for (int row = 0; row < rows; row += Math.max(1, step)) {
            seen++;
            for (String key : of(fields, row)) builder.add(hash(key));
        }
        int crowd = Math.max(LEAST_CROWD, (int) ((long) CROWD * seen / Math.max(1, rows)));
        long[] sorted = builder.build().toArray();
        Arrays.parallelSort(sorted);
        return Crowds.of(sorted, crowd);
    }

    public void write(DataOutput out) throws IOException {
        out.writeByte(recipes.size());
        for (Recipe recipe : recipes) recipe.write(out);
        out.writeByte(finer.size());
        for (Ingredient ingredient : finer) Recipe.of(ingredient).write(out);
        out.writeLong(salt);
        out.writeInt(crowded.length);
        for (long hash : crowded) out.writeLong(hash);
    }

    /** @param fields how many fields there are */
    public static RecordKeys read(DataInput in, int fields) throws IOException {
        var recipes = new ArrayList<Recipe>();
        for (int i = in.readUnsignedByte(); i > 0; i--) recipes.add(Recipe.read(in, fields));
        var finer = new ArrayList<Ingredient>();
        for (int i = in.readUnsignedByte(); i > 0; i--)
            finer.add(Recipe.read(in, fields).ingredients().getFirst());
        long salt = in.readLong();
        int size = in.readInt();
        if (size < 0 || size > CROWDS_KEPT) throw new IOException("not a number of keys: " + size);
        long[] crowded = new long[size];
        for (int i = 0; i < size; i++) crowded[i] = in.readLong();
        return new RecordKeys(List.copyOf(recipes), List.copyOf(finer), salt, crowded);
    }
}
