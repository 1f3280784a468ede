package shuke.operation.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The people of the company that the sample data tells of: one to sign in with for each role, and the colleagues. Those to sign
 * in with chose no language: who tries them out reads what her own browser speaks.
 */
final class Crew {
    static final String PASSWORD = "shuke-demo-2026";
    static final String SALES = "sales@demo.example";
    static final String SERVICE = "service@demo.example";
    static final String MARKETING = "marketing@demo.example";
    static final String DATA = "data@demo.example";
    static final String ADMINISTRATOR = "admin@demo.example";
    static final String MANAGER = "manager@demo.example";

    /** Owns nothing, so that she can come when everything else is there. */
    static final Member LAST = new Member("executive@demo.example", "Grace Palmer", "executive", null, null, null);

    static final List<Member> SAMPLES = List.of(
            new Member(SALES, "李静怡", "salesperson", "east", MANAGER, null),
            new Member(MANAGER, "Marcus Reid", "salesManager", "east", null, null),
            new Member(SERVICE, "张晓燕", "serviceAgent", "service", null, null),
            new Member(MARKETING, "Sophie Bennett", "marketer", "marketing", null, null),
            new Member(DATA, "刘文博", "dataSteward", "marketing", null, null),
            LAST,
            new Member(ADMINISTRATOR, "王浩然", "administrator", null, null, null));

    /** Those of {@link #SALES}'s colleagues who sell in China. */
    static final List<Member> CHINA = List.of(
            new Member("chen.jiaqi@demo.example", "陈佳琪", "salesperson", "east", MANAGER, "zh-CN"),
            new Member("zhou.peng@demo.example", "周鹏", "salesperson", "east", MANAGER, "zh-CN"),
            new Member("lin.shihan@demo.example", "林诗涵", "salesperson", "central", MANAGER, "zh-CN"),
            new Member("wu.mingxuan@demo.example", "吴明轩", "salesperson", "west", MANAGER, "zh-CN"));

    private final List<List<String>> agents = Tables.rows("crm-sales-opportunities/agents.tsv");

    record Member(
            String email,
            String name,
            String role,
            @Nullable String team,
            @Nullable String manager,
            @Nullable String language) {
        Entry entry() {
            return Entry.byEmail("user", email)
                    .with("name", name)
                    .with("role", role)
                    .with("language", language)
                    .with("team", team == null ? null : Entry.link("team", team))
                    .with("manager", manager == null ? null : owner(manager));
        }
    }

    static Map<String, Object> owner(String email) {
        return Map.of("email", email);
    }

    static String email(String agent) {
        return agent.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", ".") + "@demo.example";
    }

    /** Somebody who sells in China, or abroad. */
    String seller(Chance chance, boolean inChina) {
        if (chance.in(25)) return SALES;
        return inChina ? chance.pick(CHINA).email() : email(chance.pick(agents).getFirst());
    }

    /** Superiors before those whom they lead; {@link #LAST} is not among them. */
    List<List<Entry>> sheets() {
        return List.of(
                List.of(Entry.of("team", "sales").with("name", "销售中心 / Sales")),
                List.of(
                        team("east", "华东销售部 / East sales", true),
                        team("central", "华中销售部 / Central sales", true),
                        team("west", "华西销售部 / West sales", true),
                        team("service", "服务部 / Service", false),
                        team("marketing", "市场部 / Marketing", false)),
                SAMPLES.stream()
                        .filter(member -> member.manager() == null && !member.equals(LAST))
                        .map(Member::entry)
                        .toList(),
                managers(),
                sellers());
    }

    private static Entry team(String name, String label, boolean sells) {
        return Entry.of("team", name).with("name", label).with("parent", sells ? Entry.link("team", "sales") : null);
    }

    private List<Entry> managers() {
        return agents.stream()
                .map(agent -> List.of(agent.get(1), agent.get(2)))
                .distinct()
                .map(manager -> agent(manager.getFirst(), "salesManager", manager.getLast(), MANAGER))
                .toList();
    }

    private List<Entry> sellers() {
        var all = new ArrayList<Entry>();
        SAMPLES.stream()
                .filter(member -> member.manager() != null)
                .map(Member::entry)
                .forEach(all::add);
        CHINA.stream().map(Member::entry).forEach(all::add);
        agents.stream()
                .map(agent -> agent(agent.getFirst(), "salesperson", agent.getLast(), email(agent.get(1))))
                .forEach(all::add);
        return all;
    }

    private static Entry agent(String name, String role, String office, String manager) {
        return new Member(email(name), name, role, office.toLowerCase(Locale.ROOT), manager, "en").entry();
    }
}
