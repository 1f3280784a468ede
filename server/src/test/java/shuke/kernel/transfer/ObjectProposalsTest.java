package shuke.kernel.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shuke.support.TestWorkspace;

/** Which object the rows of a table seem to be of. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ObjectProposalsTest {
    private ObjectProposals proposals;

    @BeforeAll
    void open() {
        var workspace = TestWorkspace.standard();
        proposals = ObjectProposals.of(workspace.catalog().current(workspace.workspace()), object -> true, true);
    }

    @ParameterizedTest
    @CsvSource({
        "customer_support_tickets.csv, ticket_id created_date channel category priority agent team status region, ticket",
        "hubspot-crm-exports-all-companies-2024-01-02.csv, Record_ID Company_name City Industry, account",
        "order_lines.csv, Order_Number Product Quantity Unit_Price Discount, orderLine",
        "Orders.csv, Order_Number Account_Name Order_Date Status Amount, order",
        "user_contacts.csv, First_Name Last_Name Email Job_Title Mobile, contact",
        "客户联系人.csv, 姓名 手机 邮箱 职务 客户名称, contact",
        "export/Opportunity.csv, Id AccountId Name StageName Amount CloseDate, opportunity",
        "export.csv, First_Name Last_Name Email Job_Title Mobile, contact"
    })
    void is_told_by_its_name_and_its_headings(String table, String headings, String object) {
        var found = proposals
                .of(
                        table,
                        Stream.of(headings.split(" "))
                                .map(heading -> heading.replace('_', ' '))
                                .toList())
                .getFirst();
        assertThat(found.object()).isEqualTo(object);
    }

    @ParameterizedTest
    @CsvSource({"User.csv, Id Email FirstName LastName Phone Title", "users.csv, Email Name", "用户.csv, 姓名 邮箱 手机"})
    void people_are_never_taken_for_something_else_nor_without_being_chosen(String table, String headings) {
        var found = proposals.of(table, List.of(headings.split(" "))).getFirst();
        assertThat(found.object()).isEqualTo("user");
        assertThat(found.isSure()).isFalse();
    }
}
