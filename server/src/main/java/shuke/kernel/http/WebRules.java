package shuke.kernel.http;

import java.util.List;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How Spring MVC and the servlet container are set up. */
@Configuration(proxyBeanMethods = false)
class WebRules implements WebMvcConfigurer {
    private static final int SWALLOWED = 64 * 1024 * 1024;

    private final ActorArgument actors;

    WebRules(ActorArgument actors) {
        this.actors = actors;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(actors);
    }

    /** Reads on a little after a refusal, so that the caller gets to see it; lets values with slashes through, encoded. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> connector() {
        return tomcat -> tomcat.addConnectorCustomizers(connector -> {
            connector.setProperty("maxSwallowSize", String.valueOf(SWALLOWED));
            connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
        });
    }
}
