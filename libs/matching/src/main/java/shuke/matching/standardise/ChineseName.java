package shuke.matching.standardise;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names in Chinese characters, those with a middle dot (阿凡提·买买提) included. */
final class ChineseName {

    private static final Set<String> COMPOUND_SURNAMES =
            Set.of(("欧阳 司马 上官 诸葛 司徒 东方 独孤 南宫 万俟 闻人 夏侯 赫连 皇甫 尉迟 公羊 澹台 公冶 宗政 濮阳 淳于 单于 太叔 申屠"
                            + " 公孙 仲孙 轩辕 令狐 钟离 宇文 长孙 慕容 鲜于 闾丘 司空 亓官 司寇 子车 颛孙 端木 巫马 公西 漆雕 乐正"
                            + " 壤驷 公良 拓跋 夹谷 宰父 谷梁 段干 百里 东郭 南门 呼延 羊舌 微生 梁丘 左丘 东门 西门 第五 纳兰 完颜"
                            + " 那拉 哥舒 贺兰 达奚 尔朱 歐陽 司馬 諸葛 東方 鍾離 長孫 萬俟")
                    .split(" "));

    private static final Set<String> LONG_SURNAMES = Set.of("爱新觉罗", "叶赫那拉");
    /** A note behind the name, such as 刘来世（经理）: kept in the full name, not part of the given name. */
    private static final Pattern NOTED = Pattern.compile("([^(（]+?) ?([(（].*[)）])");

    private static final Pattern DOTS = Pattern.compile(" ?[·•‧・･∙⋅．] ?");
    private static final Pattern HAN_AND_DOTS = Pattern.compile("\\p{IsHan}[\\p{IsHan} ·•‧・･∙⋅．]*(?:[(（].*[)）])?");

    private ChineseName() {}

    static boolean isOne(String text) {
        return HAN_AND_DOTS.matcher(text).matches();
    }

    static PersonName split(String text) {
        Matcher noted = NOTED.matcher(text);
        if (noted.matches()) {
            PersonName name = split(noted.group(1));
            return new PersonName(name.full() + noted.group(2), name.family(), name.given());
        }
        String full = DOTS.matcher(text).replaceAll("·").replace(" ", "");
        if (full.indexOf('·') >= 0) return new PersonName(full, null, null); // which part is the family's differs
        String bare = Titles.unaddressed(full);
        PersonName name = parted(bare);
        if (bare.length() == full.length()) return name;
        // 王先生 is all we know of Mr Wang; 王小明先生 is polite for 王小明
        return name.given() == null ? new PersonName(full, name.family(), null) : name;
    }

    private static PersonName parted(String full) {
        int family = familyLength(full);
        if (full.length() == family) return new PersonName(full, full, null);
        return new PersonName(full, full.substring(0, family), full.substring(family));
    }

    private static int familyLength(String full) {
        if (full.length() > 4 && LONG_SURNAMES.contains(full.substring(0, 4))) return 4;
        if (full.length() > 2 && COMPOUND_SURNAMES.contains(full.substring(0, 2))) return 2;
        return full.offsetByCodePoints(0, 1);
    }
}
