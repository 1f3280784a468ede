package shuke.kernel.organisation;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What one unit of a currency is worth in the home currency, from a day on until the next rate of it.
 *
 * @param rate greater than zero
 */
public record Rate(String currency, LocalDate validFrom, BigDecimal rate) {}
