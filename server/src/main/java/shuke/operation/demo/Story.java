package shuke.operation.demo;

import java.util.ArrayList;
import java.util.List;

/** All of the sample data in the order in which it can be written: nothing points at what is not there yet. */
final class Story {
    private final Words words = Words.shipped();
    private final Crew crew = new Crew();
    private final Days days;
    private final Amount amount;
    private final Companies companies;
    private final Deals deals;

    Story(Days days, Amount amount) {
        this.days = days;
        this.amount = amount;
        this.companies = new Companies(words, crew, amount);
        this.deals = new Deals(companies, days, amount);
    }

    /** The key of a deal that is talked about: one of {@link Crew#SALES}'s where she has any. */
    String example() {
        var open = deals.open();
        return open.stream()
                .filter(deal -> deal.owner().equals(Crew.SALES))
                .findFirst()
                .orElse(open.getFirst())
                .key();
    }

    /** Each of one object; empty ones are left out. */
    List<List<Entry>> sheets() {
        var acquaintances = new Acquaintances(words, crew, companies, days, amount);
        var work = new Work(words, deals.open(), days, amount);
        var shop = new Shop(words, crew, days, amount);
        var sheets = new ArrayList<List<Entry>>();
        sheets.addAll(crew.sheets());
        sheets.addAll(companies.sheets());
        sheets.add(acquaintances.contacts());
        sheets.add(Deals.productSheet());
        sheets.add(deals.sheet());
        sheets.add(acquaintances.campaigns());
        sheets.add(acquaintances.leads());
        sheets.add(acquaintances.members());
        sheets.addAll(List.of(work.tasks(), work.calls(), work.meetings(), work.visits(), work.notes()));
        sheets.addAll(shop.sheets(words));
        sheets.add(new Tickets(words, days).sheet(companies, shop, amount));
        return sheets.stream().filter(sheet -> !sheet.isEmpty()).toList();
    }
}
