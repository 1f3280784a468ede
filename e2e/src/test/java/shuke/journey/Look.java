package shuke.journey;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.stream.Stream;

/** How somebody sees the web app: in her browser's language, with her system's colours, on her device. */
record Look(Language language, ColorScheme colours, Device device) {
    enum Language {
        ENGLISH("en"),
        CHINESE("zh-CN");

        final String tag;

        Language(String tag) {
            this.tag = tag;
        }
    }

    enum Device {
        DESK(1366, 768),
        PHONE(390, 844);

        private final int width;
        private final int height;

        Device(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    static final Look ENGLISH = new Look(Language.ENGLISH, ColorScheme.LIGHT, Device.DESK);
    static final Look CHINESE = new Look(Language.CHINESE, ColorScheme.LIGHT, Device.DESK);

    /** Each language and each device in both colours, as JUnit asks for them. */
    static Stream<Look> all() {
        return Stream.of(
                ENGLISH, CHINESE.dark(), CHINESE.onPhone(), ENGLISH.dark().onPhone());
    }

    /** Two that differ in everything, for pages that are put together of parts that others show in all looks. */
    static Stream<Look> opposites() {
        return Stream.of(ENGLISH, CHINESE.dark().onPhone());
    }

    Look dark() {
        return new Look(language, ColorScheme.DARK, device);
    }

    Look onPhone() {
        return new Look(language, colours, Device.PHONE);
    }

    /** The same text in the language of this look. */
    String say(String english, String chinese) {
        return switch (language) {
            case ENGLISH -> english;
            case CHINESE -> chinese;
        };
    }

    NewContextOptions options() {
        return new NewContextOptions()
                .setLocale(language.tag)
                .setColorScheme(colours)
                .setViewportSize(device.width, device.height)
                .setHasTouch(device == Device.PHONE)
                .setIsMobile(device == Device.PHONE);
    }

    @Override
    public String toString() {
        return "%s, %s, %s".formatted(language, colours, device).toLowerCase(java.util.Locale.ROOT);
    }
}
