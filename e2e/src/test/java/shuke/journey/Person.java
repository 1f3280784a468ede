package shuke.journey;

/** Who may sign in to the sample data: one person of each role. */
enum Person {
    SALESPERSON("sales", "李静怡"),
    SALES_MANAGER("manager", "Marcus Reid"),
    SERVICE_AGENT("service", "张晓燕"),
    MARKETER("marketing", "Sophie Bennett"),
    DATA_STEWARD("data", "刘文博"),
    EXECUTIVE("executive", "Grace Palmer"),
    ADMINISTRATOR("admin", "王浩然");

    static final String PASSWORD = "shuke-demo-2026";

    final String email;
    final String fullName;

    Person(String mailbox, String fullName) {
        this.email = mailbox + "@demo.example";
        this.fullName = fullName;
    }
}
