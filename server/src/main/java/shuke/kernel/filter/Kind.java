package shuke.kernel.filter;

import shuke.kernel.base.Bilingual;
import shuke.kernel.schema.FieldType;
import shuke.kernel.schema.FieldType.*;

/** What a value of the condition language is. Many field types are one kind here: an e-mail compares as text. */
public enum Kind {
    TEXT("文本", "a text"),
    NUMBER("数字", "a number"),
    BOOLEAN("是/否", "yes or no"),
    DATE("日期", "a date"),
    DATE_TIME("日期时间", "a date with time"),
    /** A span of time in seconds. */
    LENGTH("时长", "a duration"),
    /** The id of a record. */
    REF("记录", "a record"),
    /** Several texts: tags, multi-picklists, lists. */
    TEXTS("多个文本", "several texts"),
    /** The ids of several records. */
    REFS("多条记录", "several records"),
    /** Something of which only parts can be compared: addresses, points on the globe. */
    WHOLE("由几部分组成的值", "a value of several parts"),
    /** The literal {@code null}. */
    NOTHING("空值", "nothing");

    private final String zh;
    private final String en;

    Kind(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    Bilingual label() {
        return new Bilingual(zh, en);
    }

    static Kind of(FieldType type) {
        return switch (type) {
            case Text t -> TEXT;
            case LongText t -> TEXT;
            case RichText t -> TEXT;
            case Picklist t -> TEXT;
            case Email t -> TEXT;
            case Phone t -> TEXT;
            case Url t -> TEXT;
            case Person t -> TEXT;
            case NationalId t -> TEXT;
            case CreditCode t -> TEXT;
            case AutoNumber t -> TEXT;
            case Whole t -> NUMBER;
            case Rating t -> NUMBER;
            case Decimal t -> NUMBER;
            case Percent t -> NUMBER;
            case MoneyAmount t -> NUMBER;
            case Length t -> LENGTH;
            case Bool t -> BOOLEAN;
            case Date t -> DATE;
            case DateTime t -> DATE_TIME;
            case Id t -> REF;
            case Lookup t -> REF;
            case FileRef t -> REF;
            case LookupMany t -> REFS;
            case MultiPicklist t -> TEXTS;
            case Tags t -> TEXTS;
            case PostalAddress t -> WHOLE;
            case Geo t -> WHOLE;
            case Formula t -> of(t.result());
            case RollUp t -> of(t.result());
        };
    }

    /** True when values of this kind have a first and a last. */
    boolean isOrdered() {
        return this == TEXT || this == NUMBER || this == DATE || this == DATE_TIME || this == LENGTH;
    }
}
