package shuke.kernel.organisation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;

/** The table {@code organisation_rate}. */
@Component
class RateStore {
    private final DSLContext db;

    RateStore(DSLContext db) {
        this.db = db;
    }

    /** One rate that is now another: {@code before} is null for a new one, {@code after} for one that is gone. */
    record Change(
            String currency,
            LocalDate validFrom,
            @Nullable BigDecimal before,
            @Nullable BigDecimal after) {}

    /** Those in front of {@code after} left out; currencies by code, of each the newest first. */
    List<Rate> page(Workspace workspace, String home, @Nullable String currency, @Nullable Rate after, int limit) {
        var from = after == null ? null : after.currency();
        var day = after == null ? null : after.validFrom();
        return db.fetch("""
                        select currency, valid_from, rate from %s.organisation_rate
                        where home = ? and (?::text is null or currency = ?)
                          and (?::text is null or currency > ? or (currency = ? and valid_from < ?))
                        order by currency, valid_from desc limit ?
                        """.formatted(workspace.schema()), home, currency, currency, from, from, from, day, limit)
                .map(RateStore::rate);
    }

    /** Of each currency the newest rate on or before the day. */
    List<Rate> on(Workspace workspace, String home, LocalDate day) {
        return db.fetch("""
                        select distinct on (currency) currency, valid_from, rate from %s.organisation_rate
                        where home = ? and valid_from <= ? order by currency, valid_from desc
                        """.formatted(workspace.schema()), home, day).map(RateStore::rate);
    }

    private static Rate rate(Record row) {
        return new Rate(
                row.get(0, String.class),
                row.get(1, LocalDate.class),
                row.get(2, BigDecimal.class).stripTrailingZeros());
    }

    /** @return what is now another than before */
    List<Change> put(Workspace workspace, String home, List<Rate> rates) {
        return db.fetch(
                        """
                        with asked as (
                          select * from unnest(?::text[], ?::date[], ?::numeric[]) as a (currency, valid_from, rate)
                        ), before as (
                          select r.currency, r.valid_from, r.rate from %1$s.organisation_rate r
                          join asked a on r.currency = a.currency and r.valid_from = a.valid_from where r.home = ?
                        ), written as (
                          insert into %1$s.organisation_rate as r (home, currency, valid_from, rate)
                          select ?, currency, valid_from, rate from asked
                          on conflict (home, currency, valid_from) do update set rate = excluded.rate
                          where r.rate <> excluded.rate
                          returning currency, valid_from, rate
                        )
                        select w.currency, w.valid_from, b.rate, w.rate from written w
                        left join before b on b.currency = w.currency and b.valid_from = w.valid_from
                        order by w.currency, w.valid_from
                        """.formatted(workspace.schema()),
                        rates.stream().map(Rate::currency).toArray(String[]::new),
                        rates.stream().map(Rate::validFrom).toArray(LocalDate[]::new),
                        rates.stream().map(Rate::rate).toArray(BigDecimal[]::new),
                        home,
                        home)
                .map(row -> new Change(
                        row.get(0, String.class),
                        row.get(1, LocalDate.class),
                        row.get(2, BigDecimal.class),
                        row.get(3, BigDecimal.class)));
    }

    /** @return the one that is gone, or nothing when there was none */
    List<Change> remove(Workspace workspace, String home, String currency, LocalDate validFrom) {
        return db.fetch("""
                        delete from %s.organisation_rate
                        where home = ? and currency = ? and valid_from = ? returning rate
                        """.formatted(workspace.schema()), home, currency, validFrom)
                .map(row -> new Change(currency, validFrom, row.get(0, BigDecimal.class), null));
    }
}
