package shuke.matching.standardise;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The provinces of China with their codes of GB/T 2260, as identity numbers, credit codes and addresses use them. */
enum Provinces {
    BEIJING("11", "北京", "北京市"),
    TIANJIN("12", "天津", "天津市"),
    HEBEI("13", "河北", "河北省"),
    SHANXI("14", "山西", "山西省"),
    INNER_MONGOLIA("15", "内蒙古", "内蒙古自治区"),
    LIAONING("21", "辽宁", "辽宁省"),
    JILIN("22", "吉林", "吉林省"),
    HEILONGJIANG("23", "黑龙江", "黑龙江省"),
    SHANGHAI("31", "上海", "上海市"),
    JIANGSU("32", "江苏", "江苏省"),
    ZHEJIANG("33", "浙江", "浙江省"),
    ANHUI("34", "安徽", "安徽省"),
    FUJIAN("35", "福建", "福建省"),
    JIANGXI("36", "江西", "江西省"),
    SHANDONG("37", "山东", "山东省"),
    HENAN("41", "河南", "河南省"),
    HUBEI("42", "湖北", "湖北省"),
    HUNAN("43", "湖南", "湖南省"),
    GUANGDONG("44", "广东", "广东省"),
    GUANGXI("45", "广西", "广西壮族自治区"),
    HAINAN("46", "海南", "海南省"),
    CHONGQING("50", "重庆", "重庆市"),
    SICHUAN("51", "四川", "四川省"),
    GUIZHOU("52", "贵州", "贵州省"),
    YUNNAN("53", "云南", "云南省"),
    TIBET("54", "西藏", "西藏自治区"),
    SHAANXI("61", "陕西", "陕西省"),
    GANSU("62", "甘肃", "甘肃省"),
    QINGHAI("63", "青海", "青海省"),
    NINGXIA("64", "宁夏", "宁夏回族自治区"),
    XINJIANG("65", "新疆", "新疆维吾尔自治区"),
    TAIWAN("71", "台湾", "台湾省"),
    HONG_KONG("81", "香港", "香港特别行政区"),
    MACAU("82", "澳门", "澳门特别行政区");

    private static final Map<String, Provinces> BY_CODE = Arrays.stream(values())
            .collect(Collectors.toUnmodifiableMap(province -> province.code, province -> province));
    private static final Set<Provinces> MUNICIPALITIES = Set.of(BEIJING, TIANJIN, SHANGHAI, CHONGQING);

    private final String code;
    private final String shortName;
    private final String fullName;

    Provinces(String code, String shortName, String fullName) {
        this.code = code;
        this.shortName = shortName;
        this.fullName = fullName;
    }

    static boolean isCode(String twoDigits) {
        return BY_CODE.containsKey(twoDigits);
    }

    /** The province with whose name (全称或简称) the text begins. */
    static Optional<Provinces> at(String text) {
        return Arrays.stream(values())
                .filter(province -> text.startsWith(province.shortName))
                .findFirst();
    }

    /** All spellings of the name, longest first. */
    List<String> spellings() {
        return List.of(fullName, shortName + "自治区", shortName + "省", shortName + "市", shortName);
    }

    /** A municipality is province and city in one. */
    boolean isMunicipality() {
        return MUNICIPALITIES.contains(this);
    }

    String fullName() {
        return fullName;
    }

    String shortName() {
        return shortName;
    }
}
