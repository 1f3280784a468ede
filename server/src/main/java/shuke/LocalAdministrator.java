package shuke;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import shuke.kernel.http.LocalSecret;
import shuke.operation.LocalAccess;

/** Lets the command line of this machine in as an administrator: the API asks, the operation of the machine knows. */
@Configuration(proxyBeanMethods = false)
class LocalAdministrator {
    @Bean
    LocalSecret localSecret(LocalAccess access) {
        return access::grants;
    }
}
