package shuke.kernel.http;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.resource.PathResourceResolver;

/**
 * The web app from the class path. Files under {@code /assets/} have their content in their name and never change; everything else is
 * asked for again. The compressed file beside a file is sent where the browser takes it.
 */
@Configuration(proxyBeanMethods = false)
class WebApp implements WebMvcConfigurer {
    private static final String FILES = "classpath:/META-INF/resources/";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry files) {
        files.addResourceHandler("/assets/**")
                .addResourceLocations(FILES + "assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new EncodedResourceResolver())
                .addResolver(new PathResourceResolver());
        files.addResourceHandler("/**")
                .addResourceLocations(FILES)
                .setCacheControl(CacheControl.noCache())
                .resourceChain(false) // not remembered: every address of a page would be an entry
                .addResolver(new EncodedResourceResolver())
                .addResolver(new Pages());
    }

    /** The addresses of the app's pages are made up by the app itself; behind each of them is the same file. */
    static final class Pages extends PathResourceResolver {
        @Override
        protected @Nullable Resource getResource(String path, Resource files) throws IOException {
            var file = super.getResource(path, files);
            return file == null && isPage(path) ? super.getResource("index.html", files) : file;
        }

        /** A page's last part is a word and no file name; an unknown address of the API is no page. */
        static boolean isPage(String path) {
            var last = path.substring(path.lastIndexOf('/') + 1);
            return !last.contains(".")
                    && !path.startsWith("api/")
                    && !path.startsWith("scim/")
                    && !path.equals("api")
                    && !path.startsWith("assets/");
        }
    }
}
