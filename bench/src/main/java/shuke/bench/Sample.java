package shuke.bench;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The records that are measured with, each made from its number alone: contacts, a tenth as many accounts, a fifth as many
 * opportunities. Their shapes follow real customer files: not every cell is filled, some names come often.
 */
record Sample(int contacts) {
    static final List<String> LIFECYCLE = List.of(
            "subscriber",
            "lead",
            "marketingQualifiedLead",
            "salesQualifiedLead",
            "opportunity",
            "customer",
            "evangelist");
    static final List<String> STAGES =
            List.of("prospecting", "qualification", "engaging", "proposal", "negotiation", "contract", "won", "lost");
    private static final List<String> INDUSTRIES =
            List.of("technology", "software", "manufacturing", "retail", "finance", "healthcare");
    private static final List<String> SOURCES =
            List.of("website", "referral", "tradeShow", "coldCall", "emailMarketing", "partner");
    private static final List<String> TITLES = List.of(
            "总经理", "采购经理", "销售总监", "工程师", "财务主管", "Buyer", "Head of Sales", "Engineer", "CFO", "Office Manager");
    private static final List<String> DEPARTMENTS = List.of("采购部", "销售部", "技术部", "财务部", "Purchasing", "Sales", "IT");
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

    int accounts() {
        return Math.min(10_000, Math.max(1, contacts / 10));
    }

    int opportunities() {
        return Math.min(20_000, Math.max(1, contacts / 5));
    }

    Map<String, String> account(int number) {
        var chance = Chance.of("account", number);
        var cells = new LinkedHashMap<String, String>();
        cells.put("name", Names.company(chance, number));
        cells.put("industry", chance.oneOf(INDUSTRIES));
        cells.put("phone", "+8621" + (50_000_000 + chance.below(9_999_999)));
        cells.put("website", "https://www.company" + number + ".example");
        cells.put("address.city", Names.place(chance));
        cells.put("employees", chance.percent(70) ? String.valueOf(5 + chance.below(2_000)) : "");
        cells.put("source", chance.oneOf(SOURCES));
        cells.put("owner", Staff.seller(number));
        cells.put("externalId", "A" + number);
        return cells;
    }

    Map<String, String> contact(int number) {
        var chance = Chance.of("contact", number);
        var cells = new LinkedHashMap<String, String>();
        cells.put("name", Names.person(chance));
        cells.put("account.externalId", "A" + chance.below(accounts()));
        cells.put("title", chance.percent(80) ? chance.oneOf(TITLES) : "");
        cells.put("department", chance.percent(50) ? chance.oneOf(DEPARTMENTS) : "");
        cells.put("email", email(number));
        cells.put("mobile", mobile(chance));
        cells.put("lifecycleStage", chance.oneOf(LIFECYCLE));
        cells.put("source", chance.oneOf(SOURCES));
        cells.put("address.city", chance.percent(60) ? Names.place(chance) : "");
        cells.put("birthday", chance.percent(30) ? date(LocalDate.of(1960, 1, 1), chance, 15_000) : "");
        cells.put("owner", Staff.seller(number));
        cells.put("externalId", "C" + number);
        return cells;
    }

    Map<String, String> opportunity(int number) {
        var chance = Chance.of("opportunity", number);
        var cells = new LinkedHashMap<String, String>();
        cells.put("name", Names.place(chance) + " " + chance.oneOf(INDUSTRIES) + " " + number);
        cells.put("account.externalId", "A" + chance.below(accounts()));
        cells.put("amount", (100 + chance.below(900_000)) + "." + (10 + chance.below(90)));
        cells.put("stage", chance.oneOf(STAGES));
        cells.put("openedOn", date(TODAY.minusDays(700), chance, 300));
        cells.put("closeDate", date(TODAY.minusDays(390), chance, 700));
        cells.put("probability", String.valueOf(5 * chance.below(21)));
        cells.put("owner", Staff.seller(number));
        cells.put("externalId", "O" + number);
        return cells;
    }

    /** The only value of a contact that no other one has, beside its external id. */
    static String email(long number) {
        return "person." + number + "@company" + number % 997 + ".example";
    }

    static String mobile(Chance chance) {
        return "+8613" + (100_000_000 + chance.below(899_999_999));
    }

    private static String date(LocalDate from, Chance chance, int days) {
        return from.plusDays(chance.below(days)).toString();
    }
}
