/**
 * Tells other programs of changes as they happen. {@code WebhookBook} keeps who is told of what; {@code FanOut} follows the change feed for each of
 * them, with the rights of the person in whose name it reads, and puts down what is to be delivered; {@code Courier} delivers it, signed as
 * the Standard Webhooks specification says, again and again for a day, in the order of each record. What is to be done and what came of
 * it stands in the database, so any node goes on with it; {@code Dispatcher} is what each node does. {@code DeliveryLog} tells what
 * became of it, and has it tried again.
 */
@ApplicationModule(
        id = "webhook",
        allowedDependencies = {
            "access",
            "audit",
            "base",
            "feed",
            "filter",
            "job",
            "notification",
            "outbound",
            "record",
            "schema",
            "sql",
            "staff",
            "vault"
        })
@NullMarked
package shuke.kernel.webhook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
