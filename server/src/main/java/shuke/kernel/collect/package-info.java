/**
 * What happens on websites and in other programs, in the timelines of the people who do it: {@code WebsiteBook} keeps the websites,
 * {@code Collecting} takes what their scripts and programs send, {@code EventIntake} puts it down, and {@code Recognising} finds in the background
 * who a visitor is. An event belongs to a visitor and a visitor to a record, so what somebody did before she was known is hers as soon as
 * she is. Nothing is taken without consent, and what is taken back goes at once. Whoever sends is never told whether somebody is known.
 */
@ApplicationModule(
        id = "collect",
        allowedDependencies = {"access", "audit", "base", "job", "organisation", "record", "filter", "schema", "vault"})
@NullMarked
package shuke.kernel.collect;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
