package shuke.bench;

import java.util.List;

/** Usual names of people and companies, Chinese and Latin. */
final class Names {
    private static final List<String> FAMILIES =
            List.of("王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙 马 朱 胡 郭 何 林 罗 高 郑 梁 谢 宋 唐 许 韩 冯 邓 曹 彭 曾 肖 田 董 袁 潘 于 蒋 蔡 欧阳 上官".split(" "));
    private static final List<String> GIVEN = List.of(
            "伟 芳 娜 敏 静 丽 强 磊 军 洋 勇 艳 杰 娟 涛 明 超 霞 平 刚 华 飞 玲 燕 鹏 辉 斌 宇 浩 晨 欣 怡 佳 梓 涵 子 轩 雨 思 文 志 建 国 海 晓 春 冬 雪 梅 兰"
                    .split(" "));
    private static final List<String> LATIN_FAMILIES = List.of(
            ("Smith Johnson Williams Brown Jones Garcia Miller Davis Rodriguez Martinez Hernandez Lopez Gonzalez Wilson"
                            + " Anderson Thomas Taylor Moore Jackson Martin Thompson Robinson Clark Lewis Walker Wright"
                            + " Baker Nelson Carter Mitchell Roberts Turner Phillips Campbell Parker Evans Edwards Collins"
                            + " Stewart Morris Müller Schneider Fischer Weber Dubois Lefèvre Rossi Bianchi Novák Kowalski")
                    .split(" "));
    private static final List<String> LATIN_GIVEN = List.of(
            ("James Mary Robert Patricia John Jennifer Michael Linda David Elizabeth William Barbara Richard Susan"
                            + " Joseph Jessica Charles Karen Christopher Nancy Daniel Lisa Matthew Betty Anthony Margaret"
                            + " Mark Sandra Steven Ashley Andrew Emily Paul Donna Joshua Michelle Kenneth Carol Kevin Amanda")
                    .split(" "));
    private static final List<String> PLACES = List.of("北京 上海 广州 深圳 杭州 南京 成都 武汉 西安 苏州 青岛 大连 厦门 宁波 无锡".split(" "));
    private static final List<String> MARKS = List.of("恒通 华信 远东 金城 天合 中科 博雅 鼎新 瑞丰 众诚 永泰 嘉禾 蓝海 星辰 宏图".split(" "));
    private static final List<String> TRADES = List.of("科技 贸易 机械 电子 软件 医药 食品 建材 物流 文化".split(" "));
    private static final List<String> LATIN_MARKS = List.of(
            "Northwind Contoso Fabrikam Globex Initech Umbrella Acme Stark Wayne Hooli Vandelay Cyberdyne".split(" "));
    private static final List<String> LATIN_TRADES =
            List.of("Trading Systems Software Foods Motors Logistics Pharma Textiles Energy Media".split(" "));

    private Names() {}

    /** Three in five are Chinese. */
    static String person(Chance chance) {
        if (chance.percent(60)) {
            var second = chance.percent(70) ? chance.oneOf(GIVEN) : "";
            return chance.oneOf(FAMILIES) + chance.oneOf(GIVEN) + second;
        }
        return chance.oneOf(LATIN_GIVEN) + " " + latinFamily(chance);
    }

    static String latinFamily(Chance chance) {
        return chance.oneOf(LATIN_FAMILIES);
    }

    static String chineseGiven(Chance chance) {
        return chance.oneOf(GIVEN) + chance.oneOf(GIVEN);
    }

    static String place(Chance chance) {
        return chance.oneOf(PLACES);
    }

    static String company(Chance chance, int number) {
        return chance.percent(60)
                ? chance.oneOf(PLACES) + chance.oneOf(MARKS) + number + chance.oneOf(TRADES) + "有限公司"
                : chance.oneOf(LATIN_MARKS) + " " + chance.oneOf(LATIN_TRADES) + " " + number + " Ltd";
    }
}
