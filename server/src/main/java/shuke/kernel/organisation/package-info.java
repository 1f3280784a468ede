/**
 * How the organisation of a workspace is set up: languages, time zone, currencies with dated rates, fiscal year, business calendars,
 * the order of names and addresses. {@code Organisation} hands out an immutable {@code Settings} and changes one;
 * {@code BusinessCalendars} and {@code ExchangeRates} are the doors to what grows beside it.
 */
@ApplicationModule(
        id = "organisation",
        allowedDependencies = {"base", "audit", "sql"})
@NullMarked
package shuke.kernel.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
