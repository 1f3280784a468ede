package shuke.architecture.violations;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/** Is there or not by a setting, which the build knows nothing of. */
@ConditionalOnProperty("shuke.setting")
final class DependsOnASetting {}
