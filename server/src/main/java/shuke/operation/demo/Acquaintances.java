package shuke.operation.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The people we know at companies, and those we are about to: contacts, leads, campaigns and who was asked to them. */
final class Acquaintances {
    private static final int LEADS = 240;
    private static final int FIRST_LEAD = 1000; // numbers of people do not meet

    private final Words words;
    private final Crew crew;
    private final Companies companies;
    private final Days days;
    private final Amount amount;

    Acquaintances(Words words, Crew crew, Companies companies, Days days, Amount amount) {
        this.words = words;
        this.crew = crew;
        this.companies = companies;
        this.days = days;
        this.amount = amount;
    }

    List<Entry> contacts() {
        var chance = new Chance("contacts");
        var contacts = new ArrayList<Entry>();
        for (var company : companies.all()) {
            for (var which = 1; which <= company.contacts(); which++) {
                contacts.add(contact(company, which, contacts.size() + 1, chance));
            }
        }
        return contacts;
    }

    private Entry contact(Company company, int which, int number, Chance chance) {
        var chinese = company.isChinese();
        var person = Stranger.of(chinese, words, chance, number);
        return person.into(Entry.of("contact", company.contactKey(which)))
                .with("account", company.link())
                .with("title", words.pick(chance, "title", chinese))
                .with("role", chance.pick("decisionMaker", "influencer", "champion", "user", "purchaser"))
                .with("gender", person.isWoman() ? "female" : "male")
                .with("salutation", chinese ? (person.isWoman() ? "女士" : "先生") : (person.isWoman() ? "Ms" : "Mr"))
                .with("wechat", chinese ? "demo_wx_" + number : null)
                .with(
                        "birthday",
                        chance.in(40) ? days.day(-chance.between(9_000, 22_000)).toString() : null)
                .with("language", chinese ? "zh-CN" : "en")
                .with("lifecycleStage", chance.pick("opportunity", "customer", "salesQualifiedLead"))
                .with("source", chance.pick(Stranger.SOURCES))
                .with("lastContactedAt", days.at(-chance.between(1, 60), chance.between(9, 17)))
                .with("nextContactAt", chance.in(30) ? days.at(chance.between(0, 14), chance.between(9, 17)) : null)
                .with("owner", Crew.owner(company.owner()))
                .with("externalId", "DEMO-" + company.contactKey(which));
    }

    List<Entry> campaigns() {
        return words.of("campaigns").stream()
                .map(row -> Entry.of("campaign", row.getFirst())
                        .with("name", row.get(0))
                        .with("type", row.get(1))
                        .with("status", row.get(2))
                        .with("startsOn", days.day(Integer.parseInt(row.get(3))).toString())
                        .with("endsOn", days.day(Integer.parseInt(row.get(4))).toString())
                        .with("budget", Days.money(row.get(5), row.get(6)))
                        .with("owner", Crew.owner(Crew.MARKETING)))
                .toList();
    }

    List<Entry> leads() {
        var chance = new Chance("leads");
        var leads = new ArrayList<Entry>();
        for (var i = 0; i < amount.of(LEADS); i++) {
            leads.add(lead(i, i % 2 == 0, chance));
        }
        return leads;
    }

    private Entry lead(int i, boolean chinese, Chance chance) {
        var status = chance.pick(
                "new", "new", "new", "working", "working", "attempted", "nurturing", "qualified", "unqualified");
        var place = chance.pick(words.of("placesZh"));
        return Stranger.of(chinese, words, chance, FIRST_LEAD + i)
                .into(Entry.of("lead", String.valueOf(i)))
                .with("company", chinese ? chineseCompany(place, chance) : englishCompany(chance))
                .with("title", words.pick(chance, "title", chinese))
                .with("status", status)
                .with("rating", chance.pick("hot", "warm", "warm", "cold"))
                .with("source", chance.pick(Stranger.SOURCES))
                .with("industry", chance.pick(words.of("tradeZh")).getLast())
                .with("employees", chance.between(5, 800))
                .with("campaign", chance.in(30) ? campaign(chance) : null)
                .with("address", chinese ? Places.chinese(place, chance) : Places.british(words, chance))
                .with(
                        "lostReason",
                        status.equals("unqualified") ? chance.pick("noBudget", "noNeed", "unreachable") : null)
                .with("lastContactedAt", status.equals("new") ? null : days.at(-chance.between(1, 30), 11))
                .with("nextContactAt", chance.in(40) ? days.at(chance.between(-2, 10), 10) : null)
                .with("owner", Crew.owner(crew.seller(chance, chinese)))
                .with("externalId", "DEMO-L" + i);
    }

    private String chineseCompany(List<String> place, Chance chance) {
        return place.get(1).replace("市", "") + words.pick(chance, "family", true) + "氏"
                + words.pick(chance, "trade", true) + "有限公司";
    }

    private String englishCompany(Chance chance) {
        return words.pick(chance, "family", false) + " " + words.pick(chance, "trade", false);
    }

    /** Every third contact was asked to one of the campaigns. */
    List<Entry> members() {
        var chance = new Chance("members");
        var members = new ArrayList<Entry>();
        for (var company : companies.all()) {
            if (!chance.in(33)) continue;
            var responded = chance.in(35);
            members.add(Entry.of("campaignMember", company.key())
                    .with("campaign", campaign(chance))
                    .with("person", Entry.link("contact", company.contactKey(1)))
                    .with("status", responded ? "responded" : chance.pick("sent", "opened", "clicked"))
                    .with("responded", responded)
                    .with("sentAt", days.at(-chance.between(12, 30), 9))
                    .with("respondedAt", responded ? days.at(-chance.between(1, 11), 15) : null)
                    .with("owner", Crew.owner(Crew.MARKETING)));
        }
        return members;
    }

    private Map<String, Object> campaign(Chance chance) {
        return Entry.link("campaign", chance.pick(words.of("campaigns")).getFirst());
    }
}
