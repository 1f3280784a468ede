package shuke.kernel.notification;

import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Ref;

/**
 * A notification as its person may read it now.
 *
 * @param actor without a name where nobody of that id works here any more
 * @param record without a name where it lies in the recycle bin; null where many records are meant at once
 */
public record SeenNotification(
        Notification notification, Ref actor, @Nullable Ref record) {}
