package shuke.kernel.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static shuke.kernel.schema.StandardObjectFiles.texts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import shuke.kernel.schema.StandardObjectFiles.Definition;
import tools.jackson.databind.JsonNode;

/** Column headings of other programs find their fields, and no heading means two of them. */
class StandardObjectsHeadingsTest {
    @ParameterizedTest
    @MethodSource("shuke.kernel.schema.StandardObjectFiles#all")
    void a_heading_means_one_field(Definition definition) {
        headings(definition)
                .forEach((heading, fields) -> assertThat(fields).as(heading).hasSize(1));
    }

    @ParameterizedTest
    @MethodSource("shuke.kernel.schema.StandardObjectFiles#all")
    void a_spelling_means_one_option(Definition definition) {
        definition.fields().filter(field -> field.has("options")).forEach(field -> {
            var values = new HashMap<String, Set<String>>();
            field.path("options")
                    .forEach(option -> spellings(option)
                            .forEach(spelling -> values.computeIfAbsent(spelling, s -> new HashSet<>())
                                    .add(option.path("value").asString())));
            values.forEach(
                    (spelling, options) -> assertThat(options).as(spelling).hasSize(1));
        });
    }

    @ParameterizedTest
    @CsvSource({
        // HubSpot
        "account, Company ID=externalId; Company Name=name; Company Domain Name=domain; Industry=industry",
        "account, Number of Employees=employees; Annual Revenue=annualRevenue; Phone Number=phone; Website=website",
        "account, Street Address=address.street; City=address.city; State/Region=address.province",
        "account, Postal Code=address.postcode; Country=address.country",
        "contact, Contact ID=externalId; First Name=name.given; Last Name=name.family; Email=email; Job Title=title",
        "contact, Phone Number=phone; Mobile Phone Number=mobile; Lifecycle Stage=lifecycleStage",
        "contact, Lead Status=leadStatus; Lead Source=source; Associated Company Domain=account.domain",
        "opportunity, Deal ID=externalId; Deal Name=name; Deal Stage=stage; Pipeline=pipeline; Amount=amount",
        "opportunity, Close Date=closeDate; Deal Type=type; Closed Lost Reason=lostReason",
        "opportunity, Associated Company Domain=account.domain; Associated Contact Email=contact.email",
        "ticket, Ticket ID=externalId; Ticket Name=subject; Ticket Description=description; Ticket Status=status",
        "ticket, Ticket Priority=priority; Ticket Source=channel; Associated Contact Email=contact.email",
        "call, Activity ID=externalId; Activity Date=startedAt; Notes/Description=description; Call Outcome=outcome",
        "meeting, Activity Date=startsAt; Meeting Outcome=status; Associated Contact Email=participants.email",
        "task, Task Status=status; Task Due Date=dueAt; Call/Meeting Title/Subject=subject",
        // Salesforce
        "account, Billing Street=billingAddress.street; Shipping City=shippingAddress.city; Parent Account=parent",
        "contact, Mailing Street=address.street; Birthdate=birthday; Department=department; Reports To=reportsTo",
        "lead, Company=company; Lead Status=status; Lead Source=source; Rating=rating; No. of Employees=employees",
        "opportunity, Opportunity Name=name; Account Name=account.name; Probability (%)=probability",
        "opportunity, Next Step=nextStep; Forecast Category=forecastCategory; Type=type",
        "ticket, Case Number=number; Case Origin=channel; Subject=subject; Account Name=account.name",
        // a shop's ledger
        "order, InvoiceNo=number; InvoiceDate=orderedAt; CustomerID=account.externalId",
        "orderLine, InvoiceNo=order.number; StockCode=product.code; Quantity=quantity; UnitPrice=price",
        "product, StockCode=code; Description=name; UnitPrice=price",
        // spreadsheets in lower case
        "account, account=name; sector=industry; year_established=foundedYear; revenue=annualRevenue",
        "account, employees=employees; office_location=address; subsidiary_of=parent",
        "product, product=name; series=category; sales_price=price",
        "opportunity, opportunity_id=externalId; deal_stage=stage; engage_date=openedOn; close_value=amount",
        "ticket, ticket_id=externalId; channel=channel; resolved_date=resolvedAt; csat_score=satisfaction",
        // Chinese spreadsheets
        "account, 客户名称=name; 公司名称=name; 统一社会信用代码=creditCode; 所属行业=industry; 联系电话=phone; 省份=address.province",
        "account, 法人=legalRepresentative; 官网=website; 客户级别=level; 客户来源=source; 备注=description",
        "contact, 姓名=name; 姓=name.family; 手机号=mobile; 邮箱=email; 职位=title; 公司名称=account.name; 身份证号码=nationalId",
        "opportunity, 商机名称=name; 客户名称=account.name; 预计成交日期=closeDate; 销售阶段=stage; 赢率=probability",
        "order, 订单编号=number; 下单时间=orderedAt; 客户名称=account.name; 订单状态=status"
    })
    void a_heading_finds_its_field(String object, String pairs) {
        var headings = headings(StandardObjectFiles.object(object));
        for (var pair : pairs.split("; ")) {
            var heading = pair.substring(0, pair.indexOf('='));
            assertThat(headings.getOrDefault(plain(heading), Set.of()))
                    .as(heading)
                    .containsExactly(pair.substring(pair.indexOf('=') + 1));
        }
    }

    private static Map<String, Set<String>> headings(Definition definition) {
        var all = new HashMap<String, Set<String>>();
        definition.fields().forEach(field -> {
            var name = field.path("name").asString();
            own(field).forEach(heading -> put(all, heading, name));
            parts(field).forEach((part, words) -> words.forEach(heading -> put(all, heading, name + "." + part)));
        });
        return all;
    }

    private static void put(Map<String, Set<String>> all, String heading, String field) {
        all.computeIfAbsent(plain(heading), h -> new HashSet<>()).add(field);
    }

    private static Stream<String> own(JsonNode field) {
        return Stream.of(
                        Stream.of(field.path("name").asString()),
                        texts(field.path("label")),
                        texts(field.path("aliases")))
                .flatMap(words -> words);
    }

    private static Map<String, List<String>> parts(JsonNode field) {
        var parts = new HashMap<String, List<String>>();
        for (var key : List.of("partAliases", "lookupAliases")) {
            field.path(key)
                    .forEachEntry((part, words) -> parts.computeIfAbsent(part, p -> new ArrayList<>())
                            .addAll(texts(words).toList()));
        }
        return parts;
    }

    private static Stream<String> spellings(JsonNode option) {
        return Stream.of(
                        Stream.of(option.path("value").asString()),
                        texts(option.path("label")),
                        texts(option.path("aliases")))
                .flatMap(words -> words)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .distinct();
    }

    /** A heading without case, spaces and marks: {@code close_date} and {@code Close Date} are the same one. */
    private static String plain(String heading) {
        return heading.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }
}
