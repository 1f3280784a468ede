package shuke.kernel.file;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings {@code SHUKE_S3_…}: with a bucket, files are kept there and not in the data directory.
 *
 * @param endpoint of an S3-compatible server; none for Amazon's own
 * @param prefix stands in front of every name in the bucket, for one that is shared
 * @param key the access key; without one, what the surroundings of an Amazon machine give
 */
@ConfigurationProperties("shuke.s3")
record S3Settings(
        @Nullable String endpoint,
        @DefaultValue("") String bucket,
        @DefaultValue("us-east-1") String region,
        @DefaultValue("") String prefix,
        @DefaultValue("") String key,
        @DefaultValue("") String secret) {
    boolean areGiven() {
        return !bucket.isBlank();
    }

    @Override
    public String toString() {
        return "S3Settings[" + endpoint + "/" + bucket + "/" + prefix + "]";
    }
}
