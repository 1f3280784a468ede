package shuke.kernel.transfer;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.impl.DSL;

/** Companies and the people in them, and files of them. */
final class Companies {
    private static final String COMPANY = """
            object: company
            label: {zh-CN: 公司, en: Company}
            fields:
              - {name: name, type: text, maxLength: 100, label: {zh-CN: 名称, en: Name}, required: true}
              - {name: code, type: text, unique: true, label: {zh-CN: 编码, en: Code}}
              - {name: employees, type: integer, min: 0, label: {zh-CN: 人数, en: Employees}}
              - {name: stage, type: picklist, label: {zh-CN: 阶段, en: Stage}, options: [{value: won, label: {zh-CN: 赢单, en: Won}}, {value: lost, label: {zh-CN: 输单, en: Lost}}]}
              - {name: since, type: date, label: {zh-CN: 起始日, en: Since}}
              - {name: budget, type: money, label: {zh-CN: 预算, en: Budget}}
            """;
    private static final String PERSON = """
            object: person
            label: {zh-CN: 人员, en: Person}
            fields:
              - {name: name, type: personName, label: {zh-CN: 姓名, en: Name}, partAliases: {family: [Last Name], given: [First Name]}}
              - {name: email, type: email, unique: true, label: {zh-CN: 邮箱, en: Email}}
              - {name: address, type: address, label: {zh-CN: 地址, en: Address}, partAliases: {city: [City], street: [Street Address], country: [Country]}}
              - {name: company, type: lookup, to: company, label: {zh-CN: 公司, en: Company}, lookupAliases: {code: [Company Code]}}
            """;

    private Companies() {}

    static ImportWorld open() {
        return ImportWorld.of(COMPANY, PERSON);
    }

    /** A file of companies, numbered. */
    static String rows(int from, int to) {
        return "name,code\n"
                + IntStream.range(from, to)
                        .mapToObj(i -> "N" + i + ",C" + i + "\n")
                        .collect(Collectors.joining());
    }

    /** How many there are whose names begin so. */
    static long number(ImportWorld world, String prefix) {
        return world.workspace
                .records()
                .fetchCount(
                        DSL.table(DSL.name(world.workspace.schemaName(), "company")),
                        DSL.field("name", String.class).startsWith(prefix));
    }
}
