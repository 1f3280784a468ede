package shuke.kernel.http;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import shuke.kernel.access.Access;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Function;
import shuke.kernel.base.ProblemException;
import shuke.kernel.organisation.ExchangeRates;
import shuke.kernel.organisation.Rate;
import tools.jackson.databind.JsonNode;

/** Exchange rates to the home currency, dated. Many come at once, as JSON or as a pasted table: all of them or none. */
@RestController
@RequestMapping("/api/v1/organisation/rates")
class RatesController {
    private final ExchangeRates rates;
    private final Access access;

    RatesController(ExchangeRates rates, Access access) {
        this.rates = rates;
        this.access = access;
    }

    record Listing(List<Rate> items, @Nullable String next) {}

    @GetMapping
    Listing list(
            Actor actor,
            @RequestParam(required = false) @Nullable String currency,
            @RequestParam(defaultValue = "200") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var code = currency == null || currency.isBlank() ? null : currency.toUpperCase(Locale.ROOT);
        var page = rates.page(actor, code, limit, cursor);
        return new Listing(page.items(), page.next());
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ExchangeRates.Written put(Actor actor, @RequestBody JsonNode body) {
        access.require(actor, Function.SETTINGS); // before anything is said about what was sent
        return rates.put(actor, body);
    }

    @PostMapping(consumes = {"text/csv", MediaType.TEXT_PLAIN_VALUE})
    ExchangeRates.Written put(Actor actor, @RequestBody String table) {
        access.require(actor, Function.SETTINGS); // before anything is said about what was sent
        return rates.put(actor, table);
    }

    @DeleteMapping("/{currency}/{validFrom}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Actor actor, @PathVariable String currency, @PathVariable String validFrom) {
        rates.remove(actor, currency, day(validFrom));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException notOne) {
            throw ProblemException.notFound();
        }
    }
}
