package shuke.operation.demo;

import java.util.ArrayList;
import java.util.List;

/** All of the sample data in the order in which it can be written: nothing points at what is not there yet. */
final class Story {
    private final Days days;
    private final Amount amount;

    Story(Days days, Amount amount) {
        this.days = days;
        this.amount = amount;
    }

    /** Each of one object; empty ones are left out. */
    List<List<Entry>> sheets() {
        var words = Words.shipped();
        var crew = new Crew();
        var companies = new Companies(words, crew, amount);
        var acquaintances = new Acquaintances(words, crew, companies, days, amount);
        var deals = new Deals(companies, days, amount);
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
