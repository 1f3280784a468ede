package shuke.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** First, because it needs no sample data: that is loaded meanwhile. */
@Order(1)
class FirstVisitTest {
    @Test
    void the_first_visitor_becomes_the_administrator_and_nobody_after_her(Visits visits) {
        var wang = visits.first(Look.CHINESE);

        wang.open("/");
        assertThat(wang.heading("欢迎使用熟客")).isVisible();
        wang.meetsNoBarriers();
        noneOtherMeetsBarriers(visits);

        wang.box("姓名").fill("王小明");
        wang.box("邮箱").fill("wang");
        wang.box("密码").fill("short");
        wang.press("Enter");
        assertThat(wang.box("邮箱")).hasAttribute("aria-invalid", "true");
        assertThat(wang.box("密码")).hasAttribute("aria-invalid", "true");
        assertThat(wang.box("姓名")).not().hasAttribute("aria-invalid", "true");

        wang.box("邮箱").fill("wang@shop.example");
        wang.box("密码").fill("correct horse battery");
        wang.press("Enter");
        wang.isAt("/settings/start");
        wang.meetsNoBarriers();
        wang.button("以后再说").click();
        wang.isAt("/today");
        wang.sees("王小明");
        wang.sees("今天还没有安排");
        wang.meetsNoBarriers();

        wang.open("/o/account");
        wang.sees("还没有客户");
        wang.meetsNoBarriers();

        wang.open("/recycle-bin");
        wang.sees("回收站是空的");
        wang.sees("30 天");
        wang.meetsNoBarriers();

        var late = visits.first(Look.ENGLISH);
        late.open("/setup");
        late.isAt("/sign-in");
        assertThat(late.heading("Sign in")).isVisible();
    }

    private static void noneOtherMeetsBarriers(Visits visits) {
        for (var look : new Look[] {Look.ENGLISH.dark(), Look.CHINESE.dark().onPhone(), Look.ENGLISH.onPhone()}) {
            var other = visits.first(look);
            other.open("/");
            assertThat(other.heading(other.say("Welcome to Shuke", "欢迎使用熟客"))).isVisible();
            other.meetsNoBarriers();
        }
    }
}
