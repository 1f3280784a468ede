/**
 * What people say about the program itself: {@code FeedbackBox} takes it in, and tells whoever said it what becomes of it. It is
 * not about customers, so that it is kept as it is written.
 */
@ApplicationModule(
        id = "feedback",
        allowedDependencies = {"base", "access", "audit"})
@NullMarked
package shuke.kernel.feedback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
