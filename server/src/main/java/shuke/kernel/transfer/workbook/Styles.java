package shuke.kernel.transfer.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipException;

/** How the cells of a workbook show their numbers, by the number of their style. */
final class Styles {
    static final Styles NONE = new Styles(List.of());

    /** More than the format allows. */
    private static final int MOST = 200_000;

    private final List<Shown> shown;

    private Styles(List<Shown> shown) {
        this.shown = shown;
    }

    Shown of(int style) {
        return style >= 0 && style < shown.size() ? shown.get(style) : Shown.NUMBER;
    }

    static Styles read(Markup markup) throws IOException {
        var named = new HashMap<Integer, Shown>();
        var ids = new ArrayList<Integer>();
        var isOfCells = false;
        while (markup.next()) {
            if (markup.begins("cellXfs")) isOfCells = true;
            else if (markup.ends("cellXfs")) isOfCells = false;
            else if (markup.begins("numFmt")) name(markup, named);
            else if (isOfCells && markup.begins("xf")) ids.add(Digits.of(markup.attribute("numFmtId"), 0));
            if (ids.size() > MOST || named.size() > MOST) throw new ZipException("too many styles");
        }
        return new Styles(ids.stream().map(id -> shown(named, id)).toList());
    }

    private static void name(Markup markup, Map<Integer, Shown> named) {
        var code = markup.attribute("formatCode");
        if (code != null) named.put(Digits.of(markup.attribute("numFmtId"), -1), Shown.of(code));
    }

    private static Shown shown(Map<Integer, Shown> named, int id) {
        return named.getOrDefault(id, Shown.builtIn(id));
    }
}
