package shuke.kernel.transfer;

import java.util.Optional;
import shuke.kernel.schema.FieldType;
import shuke.kernel.transfer.csv.CsvRow;
import shuke.matching.standardise.Countries;
import shuke.matching.standardise.Phones;
import shuke.matching.standardise.Standardised;

/** Numbers without a country in rows that say where their people live: 030 1234567 of a customer in Germany is in Berlin. */
final class PhoneColumns {
    private final Phones phones;
    private final int country;

    /** @param region of numbers that nothing else places */
    PhoneColumns(Mapping mapping, String region) {
        this.phones = new Phones(region);
        this.country = country(mapping);
    }

    private static int country(Mapping mapping) {
        for (var column = 0; column < mapping.width(); column++) {
            var target = mapping.targets().get(column);
            if (target != null
                    && target.field().type() instanceof FieldType.PostalAddress
                    && "country".equals(target.inside())) return column;
        }
        return -1;
    }

    /** The number with its country where the row tells; as it is where it does not, or where the number cannot be read. */
    String placed(String number, CsvRow row) {
        if (country < 0) return number;
        return region(row.cell(country))
                .map(region -> phones.standardise(number, region))
                .map(read -> read instanceof Standardised.Accepted<String>(var placed, var changed) ? placed : number)
                .orElse(number);
    }

    private static Optional<String> region(String cell) {
        return Countries.code(cell) instanceof Standardised.Accepted<String>(var code, var changed)
                ? Optional.of(code)
                : Optional.empty();
    }
}
