package shuke.operation;

import org.apache.catalina.connector.Connector;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * A second port that speaks plain HTTP and says nothing but where the same is by HTTPS: {@code SHUKE_HTTP_PORT}, only with a
 * certificate. Nothing of the program can be reached by it. The settings are looked at when the server starts: which beans there are is
 * decided when the program is built.
 */
@Configuration(proxyBeanMethods = false)
class PlainPort {
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> besideTls(
            @Value("${shuke.http.port:}") String port, @Value("${shuke.tls.cert:}") String certificate) {
        return tomcat -> {
            if (port.isBlank() || certificate.isBlank()) return;
            var plain = new Connector();
            plain.setPort(Integer.parseInt(port));
            plain.setScheme("http");
            var address = tomcat.getAddress();
            if (address != null) plain.setProperty("address", address.getHostAddress());
            tomcat.addAdditionalConnectors(plain);
            tomcat.addEngineValves(new ToTls(plain));
        };
    }
}
