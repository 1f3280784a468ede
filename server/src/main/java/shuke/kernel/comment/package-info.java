/**
 * What people say about records: comments, and answers to them. {@code Comments} tells those of a record, {@code CommentEditor} writes,
 * changes and removes one's own, {@code Mentionable} finds whom one can speak to. Whoever sees a record may say something about it; the
 * words stand sealed.
 */
@ApplicationModule(
        id = "comment",
        allowedDependencies = {
            "base",
            "schema",
            "filter",
            "audit",
            "vault",
            "access",
            "record",
            "search",
            "notification",
            "live"
        })
@NullMarked
package shuke.kernel.comment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
