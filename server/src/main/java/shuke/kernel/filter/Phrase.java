package shuke.kernel.filter;

import java.text.MessageFormat;
import java.util.Locale;
import shuke.kernel.base.Bilingual;

/** What a condition says in words; the parts of it stand in the numbered places. */
enum Phrase {
    IS("{0}为{1}", "{0} is {1}"),
    IS_NOT("{0}不为{1}", "{0} is not {1}"),
    LESS("{0}小于{1}", "{0} is less than {1}"),
    AT_MOST("{0}不大于{1}", "{0} is at most {1}"),
    MORE("{0}大于{1}", "{0} is more than {1}"),
    AT_LEAST("{0}不小于{1}", "{0} is at least {1}"),
    BEFORE("{0}早于{1}", "{0} is before {1}"),
    NOT_AFTER("{0}不晚于{1}", "{0} is not after {1}"),
    AFTER("{0}晚于{1}", "{0} is after {1}"),
    NOT_BEFORE("{0}不早于{1}", "{0} is not before {1}"),
    ONE_OF("{0}是{1}之一", "{0} is one of {1}"),
    EMPTY("{0}为空", "{0} is empty"),
    FILLED("{0}已填写", "{0} is filled in"),
    TRUE("{0}为“是”", "{0} is yes"),
    NOT("并非（{0}）", "not ({0})"),
    CHOICE("如果{0}，则为{1}，否则为{2}", "if {0} then {1}, otherwise {2}"),
    EXISTS("至少有一个{0}满足：{1}", "at least one of {0} fulfils: {1}"),
    CONTAINS("{0}包含{1}", "{0} contains {1}"),
    STARTS_WITH("{0}以{1}开头", "{0} begins with {1}"),
    ENDS_WITH("{0}以{1}结尾", "{0} ends with {1}"),
    HAS_ANY("{0}含有{1}中的任意一个", "{0} has any of {1}"),
    HAS_ALL("{0}含有{1}的全部", "{0} has all of {1}"),
    NOW("此刻", "now"),
    TODAY("今天", "today"),
    ME("当前用户", "the current user"),
    WEEK_START("本周第一天", "the first day of this week"),
    MONTH_START("本月第一天", "the first day of this month"),
    QUARTER_START("本季度第一天", "the first day of this quarter"),
    YEAR_START("今年第一天", "the first day of this year"),
    DATE("{0}（日期）", "the day of {0}"),
    DATE_TIME("{0}（时刻）", "the moment {0}"),
    LOWER("{0}（小写）", "{0} in small letters"),
    UPPER("{0}（大写）", "{0} in capitals"),
    SIZE("{0}的长度", "the length of {0}"),
    ROUND("{0}取整", "{0} rounded"),
    ROUND_TO("{0}保留 {1} 位小数", "{0} rounded to {1} decimals"),
    YEAR("{0}的年份", "the year of {0}"),
    MONTH("{0}的月份", "the month of {0}"),
    DAY("{0}的日", "the day of the month of {0}"),
    COALESCE("{0}中第一个有值的", "the first that is filled of {0}"),
    DAYS("{0} 天", "{0} days"),
    MONTHS("{0} 个月", "{0} months"),
    HOURS("{0} 小时", "{0} hours"),
    MINUTES("{0} 分钟", "{0} minutes"),
    AND("，并且", " and "),
    OR("，或者", " or "),
    COMMA("、", ", "),
    BRACKETS("（{0}）", "({0})"),
    QUOTED("“{0}”", "“{0}”"),
    YES("是", "yes"),
    NO("否", "no"),
    NOTHING("空", "nothing");

    private final String zh;
    private final String en;

    Phrase(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    String in(Locale locale, String... parts) {
        return new MessageFormat(new Bilingual(zh, en).in(locale), Locale.ROOT).format(parts);
    }
}
