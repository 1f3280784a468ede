package shuke.matching.standardise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressesTest {

    @Nested
    class a_chinese_address {
        @ParameterizedTest(name = "{0}")
        @CsvSource({
            "浙江省杭州市滨江区缤纷路47号,浙江省,杭州市,滨江区,缤纷路47号",
            "浙江杭州滨江区缤纷路47号,浙江省,杭州市,滨江区,缤纷路47号",
            "杭州市滨江区缤纷路47号,浙江省,杭州市,滨江区,缤纷路47号",
            "浙江-杭州-滨江区 缤纷路47号,浙江省,杭州市,滨江区,缤纷路47号",
            "浙江省杭州市余杭区杭州市余杭区闲林街道1号,浙江省,杭州市,余杭区,闲林街道1号",
            "北京市朝阳区建国路88号,北京市,北京市,朝阳区,建国路88号",
            "北京市北京市朝阳区建国路88号,北京市,北京市,朝阳区,建国路88号",
            "上海市浦东新区世纪大道1号,上海市,上海市,浦东新区,世纪大道1号",
            "重庆市云阳县双江街道2号,重庆市,重庆市,云阳县,双江街道2号",
            "广西壮族自治区南宁市西乡塘区大学路,广西壮族自治区,南宁市,西乡塘区,大学路",
            "广西南宁市西乡塘区大学路,广西壮族自治区,南宁市,西乡塘区,大学路",
            "内蒙古锡林郭勒盟正蓝旗上都镇,内蒙古自治区,锡林郭勒盟,正蓝旗,上都镇",
            "湖北省恩施州利川市清江大道,湖北省,恩施土家族苗族自治州,利川市,清江大道",
            "湖北省恩施市施州大道,湖北省,,恩施市,施州大道",
            "新疆喀什地区莎车县团结路,新疆维吾尔自治区,喀什地区,莎车县,团结路",
            "吉林市船营区北京路1号,吉林省,吉林市,船营区,北京路1号",
            "吉林省吉林市船营区北京路1号,吉林省,吉林市,船营区,北京路1号",
            "广东省东莞市长安镇振安路,广东省,东莞市,,长安镇振安路",
            "云南玉溪市峨山彝族自治县江陵路654号,云南省,玉溪市,峨山彝族自治县,江陵路654号",
            "金华永康市方岩镇下宅村,浙江省,金华市,永康市,方岩镇下宅村",
            "河北省石家庄市市辖区中山路,河北省,石家庄市,,中山路"
        })
        void is_taken_apart_into_province_city_and_district(
                String free, String province, @Nullable String city, @Nullable String district, String street) {
            assertThat(parse(free)).isEqualTo(new Address("CN", province, city, district, street, null));
        }

        @ParameterizedTest(name = "{0}")
        @CsvSource({"北京路100号", "上海西路8号", "阳光小区3栋", "红旗街1号", "新城市场5号", "高新区凌云路1号", "龙山镇慈东路"})
        void whose_street_only_sounds_like_a_region_stays_whole(String free) {
            assertThat(parse(free)).isEqualTo(new Address(null, null, null, null, free, null));
        }

        @Test
        void may_carry_a_postcode_and_the_country() {
            var expected = new Address("CN", "浙江省", "杭州市", "滨江区", "缤纷路47号", "310052");
            assertThat(parse("中国浙江省杭州市滨江区缤纷路47号 310052")).isEqualTo(expected);
            assertThat(parse("310052 浙江省杭州市滨江区缤纷路47号")).isEqualTo(expected);
            assertThat(parse("浙江省杭州市滨江区缤纷路47号（邮编：310052）")).isEqualTo(expected);
        }
    }

    @Test
    void other_addresses_stay_whole_in_the_street() {
        assertThat(parse("1600 Pennsylvania Ave NW, Washington, DC 20500"))
                .isEqualTo(new Address(null, null, null, null, "1600 Pennsylvania Ave NW, Washington, DC 20500", null));
    }

    @Test
    void a_country_alone_is_the_country() {
        assertThat(parse("United States")).isEqualTo(new Address("United States", null, null, null, null, null));
        assertThat(parse("Jordan 5")).isEqualTo(new Address(null, null, null, null, "Jordan 5", null));
    }

    @Test
    void nothing_is_lost() {
        assertThat(Outcome.of(Addresses.parse(" "))).isEqualTo("✗ valueEmpty");
        assertThat(Outcome.of(Addresses.parse("a\0b"))).isEqualTo("✗ textHasNul");
    }

    @Nested
    class in_one_line {
        private final Address hangzhou = new Address("CN", "浙江省", "杭州市", "滨江区", "缤纷路47号", "310052");
        private final Address london = new Address("GB", null, "London", null, "10 Downing Street", "SW1A 2AA");

        @Test
        void chinese_goes_from_large_to_small() {
            assertThat(Addresses.oneLine(hangzhou, Locale.SIMPLIFIED_CHINESE)).isEqualTo("浙江省杭州市滨江区缤纷路47号 310052");
            assertThat(Addresses.oneLine(new Address("CN", "北京市", "北京市", "朝阳区", "建国路88号", null), Locale.CHINA))
                    .isEqualTo("北京市朝阳区建国路88号");
        }

        @Test
        void english_goes_from_small_to_large() {
            assertThat(Addresses.oneLine(london, Locale.ENGLISH))
                    .isEqualTo("10 Downing Street, London, SW1A 2AA, United Kingdom");
        }

        @Test
        void an_empty_address_is_an_empty_line() {
            var empty = new Address(null, null, null, null, null, null);
            assertThat(Addresses.oneLine(empty, Locale.ENGLISH)).isEmpty();
            assertThat(Addresses.oneLine(empty, Locale.CHINA)).isEmpty();
        }
    }

    private static Object parse(String free) {
        return Outcome.of(Addresses.parse(free));
    }
}
