package shuke.kernel.report;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reports side by side. Tiles stand one after another, each in the first gap that it fits in.
 *
 * @param period the span of time that the tiles show at first, in a word such as {@code thisMonth}; null for all time
 * @param whose whose records they show at first: {@code me}, {@code team}, or the id of a person; null for everybody's
 */
public record Dashboard(
        List<Tile> tiles, @Nullable String period, @Nullable String whose) implements Content {
    public Dashboard {
        tiles = List.copyOf(tiles);
    }

    /**
     * @param title null for the name of the report
     * @param width of twelve
     * @param height in rows
     * @param dateField the field that the period is asked of; null for the day on which such records happen
     * @param period the tile's own span of time, in a word as that of the dashboard, {@code all} for all time; null for what is asked of all tiles
     */
    public record Tile(
            UUID report,
            @Nullable String title,
            int width,
            int height,
            @Nullable String dateField,
            @Nullable String period) {}
}
