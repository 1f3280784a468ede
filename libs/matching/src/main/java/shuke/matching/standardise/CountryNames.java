package shuke.matching.standardise;

import java.util.List;
import java.util.Map;

/** Names that the locale data of the JDK does not have: everyday, official and former ones found in real files. */
final class CountryNames {

    static final Map<String, List<String>> ALSO = Map.ofEntries(
            Map.entry(
                    "CN",
                    List.of("中华人民共和国", "中国大陆", "PRC", "P.R. China", "People's Republic of China", "Mainland China")),
            Map.entry("HK", List.of("香港", "中国香港", "Hong Kong", "Hongkong", "Hong Kong SAR")),
            Map.entry("MO", List.of("澳门", "中国澳门", "Macau", "Macao", "Macao SAR")),
            Map.entry("TW", List.of("中国台湾", "台湾省", "Taiwan, Province of China", "Chinese Taipei")),
            Map.entry("US", List.of("USA", "U.S.", "U.S.A.", "America", "United States of America", "美利坚合众国")),
            Map.entry(
                    "GB",
                    List.of(
                            "UK",
                            "U.K.",
                            "Great Britain",
                            "Britain",
                            "England",
                            "Scotland",
                            "Wales",
                            "Northern Ireland",
                            "英格兰",
                            "苏格兰",
                            "United Kingdom of Great Britain and Northern Ireland")),
            Map.entry("IE", List.of("Eire", "Republic of Ireland")),
            Map.entry("KR", List.of("Korea", "Republic of Korea", "Korea, Republic of", "南韩", "大韩民国")),
            Map.entry("KP", List.of("Democratic People's Republic of Korea", "Korea, Democratic People's Republic of")),
            Map.entry("RU", List.of("Russian Federation", "俄国", "俄罗斯联邦")),
            Map.entry("CZ", List.of("Czech Republic", "捷克共和国")),
            Map.entry("NL", List.of("Holland", "The Netherlands")),
            Map.entry("ZA", List.of("RSA", "Republic of South Africa")),
            Map.entry("AE", List.of("UAE", "U.A.E.", "阿联酋")),
            Map.entry("VN", List.of("Viet Nam")),
            Map.entry("LA", List.of("Lao People's Democratic Republic", "Lao PDR")),
            Map.entry("LY", List.of("Libyan Arab Jamahiriya")),
            Map.entry("SY", List.of("Syrian Arab Republic")),
            Map.entry("IR", List.of("Islamic Republic of Iran", "Iran, Islamic Republic of")),
            Map.entry("MK", List.of("Macedonia", "The former Yugoslav Republic of Macedonia", "马其顿")),
            Map.entry("MM", List.of("Burma", "Myanmar")),
            Map.entry("SZ", List.of("Swaziland", "斯威士兰")),
            Map.entry("CI", List.of("Ivory Coast", "Cote d'Ivoire")),
            Map.entry("CV", List.of("Cape Verde")),
            Map.entry("TL", List.of("East Timor")),
            Map.entry("CD", List.of("Democratic Republic of the Congo", "DR Congo", "DRC", "Zaire", "刚果民主共和国")),
            Map.entry("CG", List.of("Congo", "Republic of the Congo")),
            Map.entry("TZ", List.of("United Republic of Tanzania")),
            Map.entry("MD", List.of("Republic of Moldova")),
            Map.entry("BN", List.of("Brunei Darussalam")),
            Map.entry("BO", List.of("Plurinational State of Bolivia")),
            Map.entry("VE", List.of("Bolivarian Republic of Venezuela")),
            Map.entry("FM", List.of("Federated States of Micronesia")),
            Map.entry("PS", List.of("Palestine", "State of Palestine", "Palestinian Territory")),
            Map.entry("VA", List.of("Holy See", "Holy See (Vatican City State)", "梵蒂冈城国")),
            Map.entry("FK", List.of("Falkland Islands", "Falkland Islands (Malvinas)")),
            Map.entry("SK", List.of("Slovak Republic")),
            Map.entry("KG", List.of("Kyrgyz Republic")),
            Map.entry("SJ", List.of("Svalbard & Jan Mayen Islands")),
            Map.entry("VI", List.of("United States Virgin Islands", "Virgin Islands, U.S.", "US Virgin Islands")),
            Map.entry("VG", List.of("Virgin Islands, British")),
            Map.entry("UM", List.of("United States Minor Outlying Islands")),
            Map.entry("AQ", List.of("Antarctica (the territory South of 60 deg S)")),
            Map.entry("TR", List.of("Turkey")),
            Map.entry("XK", List.of("Kosovo", "科索沃")));

    private CountryNames() {}
}
