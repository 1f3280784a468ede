package shuke.kernel.vault;

import java.nio.file.Path;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import shuke.kernel.schema.Workspaces;

/** Where the keys come from in the running server; tests of single rooms bring their own. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class VaultConfiguration {
    /**
     * @param workspaces brings the tables of the installation up to date
     * @param file {@code SHUKE_KEYS}
     * @param given {@code SHUKE_KEY_SET}
     * @param command {@code SHUKE_KEY_COMMAND}
     */
    @Bean
    KeySource keySource(
            Workspaces workspaces,
            KeyPrintStore prints,
            PlatformTransactionManager transactions,
            @Value("${shuke.data}") Path data,
            @Value("${shuke.keys:}") String file,
            @Value("${shuke.key.set:}") String given,
            @Value("${shuke.key.command:}") String command) {
        var brought = command.isBlank() ? given : KeyCommand.run(command);
        return new KeySource(
                data,
                file.isBlank() ? KeyFile.beside(data) : new KeyFile(Path.of(file)),
                brought.isBlank() && command.isBlank() ? null : brought,
                prints,
                new TransactionTemplate(transactions));
    }

    @Bean
    Keys keys(KeySource source) {
        return new Keys(source.find(), source::again);
    }

    @Bean
    KeyFollower keyFollower(Keys keys) {
        return new KeyFollower(keys);
    }

    @Bean
    KeyRotation keyRotation(KeySource source, Keys keys, InstantSource clock) {
        return new KeyRotation(source, keys, clock);
    }
}
