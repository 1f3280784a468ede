package shuke.kernel.vault;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RawCollationKey;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Arrays;

/** Sort keys: bytes that compare as people expect the values to be put in order. */
final class Collation {
    private Collation() {}

    /** As the tables' own collation: Chinese by pinyin, Latin as everywhere. Loaded when first needed, it is large. */
    private static final class Chinese {
        static final RuleBasedCollator COLLATOR =
                (RuleBasedCollator) Collator.getInstance(ULocale.CHINA).freeze();
    }

    static byte[] ofText(String text) {
        var raw = Chinese.COLLATOR.getRawCollationKey(text, new RawCollationKey());
        return Arrays.copyOf(raw.bytes, raw.size - 1); // without the zero at the end
    }

    static byte[] ofDate(LocalDate date) {
        return ByteBuffer.allocate(4)
                .putInt((int) date.toEpochDay() ^ Integer.MIN_VALUE) // the sign would come last
                .array();
    }
}
