/**
 * What people are told because it concerns them: that they are spoken to, that something was given to them, that a record they follow
 * has changed. {@code Notifications} tells them, {@code Inbox} is where each reads her own, {@code Follows} keeps who follows what. Kept
 * is only that something happened; what a record is called is read with the rights of whoever looks, when she looks.
 */
@ApplicationModule(
        id = "notification",
        allowedDependencies = {"base", "schema", "audit", "access", "record", "job"})
@NullMarked
package shuke.kernel.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
