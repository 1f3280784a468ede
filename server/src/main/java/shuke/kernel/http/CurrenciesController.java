package shuke.kernel.http;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import shuke.kernel.base.Actor;
import shuke.kernel.organisation.ExchangeRates;
import shuke.kernel.organisation.Organisation;
import shuke.kernel.organisation.Rate;
import shuke.kernel.organisation.Settings;

/** The currencies that are offered where one is chosen, the home currency first, each with the rate that counts today. */
@RestController
@RequestMapping("/api/v1/organisation/currencies")
class CurrenciesController {
    private final Organisation organisation;
    private final ExchangeRates rates;
    private final InstantSource clock;

    CurrenciesController(Organisation organisation, ExchangeRates rates, InstantSource clock) {
        this.organisation = organisation;
        this.rates = rates;
        this.clock = clock;
    }

    /** @param digits decimals of its smallest unit: 2 for CNY, 0 for JPY */
    record Item(
            String code,
            Map<String, String> name,
            int digits,
            boolean home,
            @Nullable BigDecimal rate,
            @Nullable LocalDate validFrom) {
        static Item of(String code, boolean home, @Nullable Rate rate) {
            var currency = Currency.getInstance(code);
            return new Item(
                    code,
                    Map.of(
                            "zh-CN", currency.getDisplayName(Locale.SIMPLIFIED_CHINESE),
                            "en", currency.getDisplayName(Locale.ENGLISH)),
                    Math.max(0, currency.getDefaultFractionDigits()),
                    home,
                    home ? BigDecimal.ONE : rate == null ? null : rate.rate(),
                    rate == null ? null : rate.validFrom());
        }
    }

    record Listing(String home, List<Item> items) {}

    @GetMapping
    ResponseEntity<Listing> list(Actor actor) {
        return answer(actor, organisation.current(actor.workspace()));
    }

    @PutMapping("/{code}")
    ResponseEntity<Listing> activate(
            Actor actor,
            @PathVariable String code,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch) {
        return answer(actor, organisation.activate(actor, code, Etag.version(ifMatch)));
    }

    /** Amounts in the currency and its rates stay as they are. */
    @DeleteMapping("/{code}")
    ResponseEntity<Listing> retire(
            Actor actor,
            @PathVariable String code,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch) {
        return answer(actor, organisation.retire(actor, code, Etag.version(ifMatch)));
    }

    private ResponseEntity<Listing> answer(Actor actor, Settings settings) {
        var today = LocalDate.ofInstant(clock.instant(), settings.zone());
        var known = rates.on(actor.workspace(), today).stream()
                .collect(Collectors.toMap(Rate::currency, Function.identity()));
        var home = settings.currencies().home();
        var items = settings.currencies().active().stream()
                .map(code -> Item.of(code, code.equals(home), known.get(code)))
                .toList();
        return ResponseEntity.ok().eTag(Etag.of(settings.version())).body(new Listing(home, items));
    }
}
