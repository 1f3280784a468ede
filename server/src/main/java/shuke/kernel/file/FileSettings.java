package shuke.kernel.file;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The settings {@code SHUKE_FILE_…}.
 *
 * @param largest the size that a file may have, such as {@code 250MB}
 * @param scan a command that looks at every file, see {@link ScanCommand}
 * @param scanPatience after which the command has failed
 */
@ConfigurationProperties("shuke.file")
record FileSettings(
        @DefaultValue("100MB") DataSize largest,
        @DefaultValue("") String scan,
        @DefaultValue("2m") Duration scanPatience) {}
