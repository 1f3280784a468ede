package shuke.matching.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;

/** Some of many texts: always the same ones, in whatever order they come. */
final class Sample {

    private final List<String> texts;

    Sample(List<String> all, int most) {
        if (all.size() <= most) {
            texts = all;
            return;
        }
        texts = new ArrayList<>(most * 2);
        long step = all.size() / most;
        for (String text : all) if (Integer.toUnsignedLong(text.hashCode() * 0x9E3779B9) % step == 0) texts.add(text);
        if (texts.isEmpty()) texts.addAll(all.subList(0, most));
    }

    double share(Pattern shape) {
        return share(text -> shape.matcher(text).matches());
    }

    double share(Predicate<String> fits) {
        int count = 0;
        for (String text : texts) if (fits.test(text.strip())) count++;
        return count / (double) texts.size();
    }

    double mean(ToIntFunction<String> measure) {
        long sum = 0;
        for (String text : texts) sum += measure.applyAsInt(text.strip());
        return sum / (double) texts.size();
    }
}
