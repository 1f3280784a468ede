package shuke.kernel.file;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import shuke.kernel.vault.Keys;

/** Where bytes go, as the settings say. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({FileSettings.class, S3Settings.class})
class FileConfiguration {
    private static final String FOLDER = "files";
    private static final String DRAFTS = ".new";

    @Bean
    FileStorage fileStorage(@Value("${shuke.data}") Path data, S3Settings bucket) {
        return bucket.areGiven() ? new S3Storage(bucket) : new FolderStorage(data.resolve(FOLDER));
    }

    /** On this machine, whatever the storage; where that is a folder, on the same disk, so that a draft need only be moved. */
    @Bean
    Drafts drafts(@Value("${shuke.data}") Path data) {
        return new Drafts(data.resolve(FOLDER).resolve(DRAFTS));
    }

    @Bean
    Owner owner(InstallationStore installation) {
        return new Owner(installation::id);
    }

    @Bean
    SealedFiles sealedFiles(Keys keys, FileStorage storage, Drafts drafts, Owner owner) {
        return new SealedFiles(keys, storage, drafts, Space.of(drafts.folder()), owner);
    }

    @Bean
    ScanCommand scanCommand(FileSettings settings) {
        return new ScanCommand(settings.scan(), settings.scanPatience().toSeconds());
    }
}
