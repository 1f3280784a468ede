package shuke.kernel.audit;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The settings of the room. */
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {
    private static final String NO_FILE = "none";

    /** @param file {@code SHUKE_AUDIT_HEADS}; beside the data directory where nothing is said, {@code none} for no file at all */
    @Bean
    Heads heads(@Value("${shuke.data:data/main}") Path data, @Value("${shuke.audit.heads:}") String file) {
        return new Heads(file.equals(NO_FILE) ? null : file.isBlank() ? beside(data) : Path.of(file));
    }

    private static Path beside(Path data) {
        var directory = data.toAbsolutePath().normalize();
        return directory.resolveSibling(directory.getFileName() + ".heads");
    }
}
