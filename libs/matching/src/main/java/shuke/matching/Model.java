package shuke.matching;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import shuke.matching.block.RecordKeys;
import shuke.matching.compare.Feature;
import shuke.matching.compare.Field;
import shuke.matching.compare.Fields;
import shuke.matching.kind.Kind;
import shuke.matching.model.Patterns;
import shuke.matching.model.Scorer;
import shuke.matching.model.Teaching;
import shuke.matching.model.Teaching.Lesson;
import shuke.matching.model.Weights;
import shuke.matching.table.Column;
import shuke.matching.table.Dictionary;
import shuke.matching.table.Table;

/**
 * What was learnt from a table about its columns: what they hold, what agreement in them is worth, how common their values
 * are, and by which keys records are to be looked up. It outlives the table and judges single records as {@link Matcher} judges
 * those of the table. Of values only salted hashes of common ones are kept.
 */
public final class Model implements Serializable {

    private static final int VERSION = 1;

    private final List<String> columns;
    private final List<Feature> features;
    private final Weights weights;
    private final RecordKeys keys;
    private final int records;

    Model(List<String> columns, List<Feature> features, Weights weights, RecordKeys keys, int records) {
        this.columns = List.copyOf(columns);
        this.features = List.copyOf(features);
        this.weights = weights;
        this.keys = keys;
        this.records = records;
    }

    /** Learns from a table what its columns hold and what they are worth. With few records it is near to {@link #usual}. */
    public static Model learn(Table table) {
        return learn(table, List.of());
    }

    /**
     * Learns from a table of which some columns are described.
     *
     * @param headings columns of the table, in any order
     */
    public static Model learn(Table table, List<Heading> headings) {
        return Matcher.of(table, headings).model();
    }

    /** What is usual for such columns: for a table that has no records yet. */
    public static Model usual(List<Heading> headings) {
        var kinds = new LinkedHashMap<String, Kind>();
        for (Heading heading : headings) kinds.put(heading.name(), heading.likelyKind());
        List<String> columns = List.copyOf(kinds.keySet());
        List<Feature> features = Fields.usual(kinds);
        List<Field> fields = Fields.ofFew(table(columns, List.of()), features);
        return new Model(columns, features, Weights.usual(fields), RecordKeys.usual(fields), 0);
    }

    /**
     * The same model corrected by what people decided: levels weigh more or less, and probabilities become what they say. With
     * few decisions little changes.
     */
    public Model taught(List<Decision> decisions) {
        if (decisions.isEmpty()) return this;
        var rows = new ArrayList<Values>();
        var lessons = new ArrayList<Lesson>();
        for (Decision decision : decisions) {
            lessons.add(new Lesson(rows.size(), rows.size() + 1, decision.same()));
            rows.add(decision.first());
            rows.add(decision.second());
        }
        var scorer = new Scorer(new Patterns(fields(rows)), weights);
        return new Model(columns, features, Teaching.taught(scorer, lessons), keys, records);
    }

    /** The columns beside which {@link Values} stand: those of the table, or those that were described, in their order. */
    public List<String> columns() {
        return columns;
    }

    /** How many records it was learnt from. */
    public int records() {
        return records;
    }

    /**
     * The keys under which a record is to be found: two records with none in common need not be compared. At most
     * {@value RecordKeys#MOST}, each of few records; none of missing values. They hold parts of values in clear text and are
     * comparable with those of the same model only.
     */
    public List<String> keys(Values record) {
        return lineup(List.of(record)).keys(0);
    }

    /** Several records at once, which costs less than one after the other. */
    public Lineup lineup(List<Values> records) {
        return new Lineup(fields(records), keys, weights);
    }

    /** How probable it is of each candidate that it is of the same thing as the record; in the order of the candidates. */
    public List<Scored> score(Values record, List<Values> candidates) {
        var rows = new ArrayList<Values>(candidates.size() + 1);
        rows.add(record);
        rows.addAll(candidates);
        var lineup = lineup(rows);
        var scored = new ArrayList<Scored>(candidates.size());
        for (int row = 1; row < rows.size(); row++) scored.add(lineup.why(0, row));
        return List.copyOf(scored);
    }

    List<Feature> features() {
        return features;
    }

    Weights weights() {
        return weights;
    }

    private List<Field> fields(List<Values> records) {
        return Fields.ofFew(table(columns, records), features);
    }

    private static Table table(List<String> names, List<Values> records) {
        var ids = new ArrayList<String>();
        for (int row = 0; row < records.size(); row++) ids.add(Integer.toString(row));
        var columns = new ArrayList<Column>();
        for (int i = 0; i < names.size(); i++) {
            var texts = new Dictionary();
            int at = i;
            int[] codes = records.stream()
                    .mapToInt(record -> texts.code(record.text(at)))
                    .toArray();
            columns.add(new Column(names.get(i), codes, texts.values()));
        }
        return new Table(ids, columns);
    }

    /** A compact form to be kept, with its version; {@link #of} reads it. */
    public byte[] toBytes() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.writeInt(records);
            out.writeShort(columns.size());
            for (String column : columns) out.writeUTF(column);
            out.writeByte(features.size());
            for (Feature feature : features) feature.write(out);
            weights.write(out);
            keys.write(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** @throws IllegalArgumentException when the bytes are no model, or of a version that is not known any more */
    public static Model of(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int version = in.readUnsignedByte();
            if (version != VERSION) throw new IllegalArgumentException("a model of version " + version);
            int records = in.readInt();
            var columns = new ArrayList<String>();
            for (int i = in.readUnsignedShort(); i > 0; i--) columns.add(in.readUTF());
            var features = new ArrayList<Feature>();
            for (int i = in.readUnsignedByte(); i > 0; i--) features.add(Feature.read(in));
            var weights = Weights.read(in);
            return new Model(columns, features, weights, RecordKeys.read(in, features.size()), records);
        } catch (IOException broken) {
            throw new IllegalArgumentException("no model", broken);
        }
    }
}
