package shuke.operation;

import org.apache.catalina.connector.Connector;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * A second port that speaks plain HTTP and says nothing but where the same is by HTTPS: {@code SHUKE_HTTP_PORT}, only with a
 * certificate. Nothing of the program can be reached by it.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty({"shuke.http.port", "shuke.tls.cert"})
class PlainPort {
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> besideTls(@Value("${shuke.http.port}") int port) {
        return tomcat -> {
            var plain = new Connector();
            plain.setPort(port);
            plain.setScheme("http");
            var address = tomcat.getAddress();
            if (address != null) plain.setProperty("address", address.getHostAddress());
            tomcat.addAdditionalConnectors(plain);
            tomcat.addEngineValves(new ToTls(plain));
        };
    }
}
