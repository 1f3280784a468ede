package shuke.matching.compare;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The numbers within texts (house numbers, model codes): all the same; those of one among the other's; some; none. */
final class NumbersComparison implements Comparison {

    private static final int WITHIN = 2;
    private static final int SOME = 3;
    private static final int SLIP = 4;
    private static final int OTHER = 5;

    private final String[][] numbers;

    NumbersComparison(List<String> texts) {
        numbers = texts.stream().map(text -> text.split(" ")).toArray(String[][]::new);
    }

    @Override
    public int levels() {
        return OTHER;
    }

    @Override
    public int unlike(int first, int second) {
        boolean isSwapped = numbers[first].length > numbers[second].length;
        String[] fewer = numbers[isSwapped ? second : first];
        String[] more = numbers[isSwapped ? first : second];
        Set<String> others = new HashSet<>(Arrays.asList(more));
        int found = 0;
        boolean slip = false;
        for (String number : fewer) {
            if (others.contains(number)) found++;
            else for (String other : more) slip |= isNear(number, other);
        }
        if (found == fewer.length) return WITHIN;
        if (found > 0) return SOME;
        return slip ? SLIP : OTHER;
    }

    private static boolean isNear(String a, String b) {
        int shortest = Math.min(a.length(), b.length());
        if (shortest <= 2) return false;
        return Edits.distance(a, b, 1) <= 1 || (shortest > 3 && (a.startsWith(b) || b.startsWith(a)));
    }
}
