package shuke.kernel.organisation;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import shuke.kernel.base.Workspace;

/** Exchange rates within statements of other rooms: many amounts are brought to the home currency by the database itself. */
public final class RateSql {
    private RateSql() {}

    /** What one unit of the currency is worth on the day; 1 for the home currency, empty where no rate counts yet. */
    public static Field<BigDecimal> on(Workspace workspace, String home, Field<String> currency, Field<LocalDate> day) {
        return DSL.field(
                """
                case when {0} = {1} then 1 else (
                  select r.rate from {2} as r
                  where r.home = {1} and r.currency = {0} and r.valid_from <= {3}
                  order by r.valid_from desc limit 1) end""",
                SQLDataType.NUMERIC,
                currency,
                DSL.inline(home),
                DSL.table(DSL.name(workspace.schema(), "organisation_rate")),
                day);
    }
}
