package shuke.kernel.record;

import shuke.support.TestWorkspace;

/** A small world of customers, orders and lines with one field of many kinds. */
final class Shop {
    private static final String CUSTOMER = """
            object: customer
            label: {zh-CN: 客户, en: Customer}
            plural: {zh-CN: 客户, en: Customers}
            nameField: name
            fields:
              - {name: name, type: text, maxLength: 50, label: {zh-CN: 名称, en: Name}, required: true}
              - {name: code, type: text, unique: true, label: {zh-CN: 编码, en: Code}}
              - {name: email, type: email, label: {zh-CN: 邮箱, en: E-mail}}
              - {name: phone, type: phone, label: {zh-CN: 电话, en: Phone}}
              - {name: person, type: personName, label: {zh-CN: 联系人, en: Person}}
              - {name: since, type: date, indexed: true, label: {zh-CN: 起始日, en: Since}}
              - {name: seenAt, type: dateTime, label: {zh-CN: 最近, en: Seen at}}
              - {name: credit, type: money, label: {zh-CN: 额度, en: Credit}}
              - {name: size, type: integer, min: 0, label: {zh-CN: 人数, en: Size}}
              - {name: level, type: picklist, label: {zh-CN: 级别, en: Level}, options: [{value: gold, label: {zh-CN: 金, en: Gold}}, {value: iron, label: {zh-CN: 铁, en: Iron}}], default: "'iron'"}
              - {name: channels, type: multiPicklist, open: true, label: {zh-CN: 渠道, en: Channels}, options: [web, shop]}
              - {name: tags, type: tags, label: {zh-CN: 标签, en: Tags}}
              - {name: home, type: address, label: {zh-CN: 地址, en: Home}}
              - {name: spot, type: geoPoint, label: {zh-CN: 位置, en: Spot}}
              - {name: took, type: duration, label: {zh-CN: 用时, en: Took}}
              - {name: parent, type: lookup, to: customer, hierarchy: true, onDelete: setNull, related: {name: children, label: {zh-CN: 下级, en: Children}}, label: {zh-CN: 上级, en: Parent}}
              - {name: friends, type: lookup, to: customer, many: true, related: {name: friendOf, label: {zh-CN: 伙伴, en: Friend of}}, label: {zh-CN: 伙伴, en: Friends}}
              - {name: orders, type: rollUp, fn: count, object: purchase, via: customer, result: integer, label: {zh-CN: 订单数, en: Orders}}
              - {name: bought, type: rollUp, fn: sum, object: purchase, via: customer, field: total, result: money, label: {zh-CN: 消费, en: Bought}}
            rules:
              - {name: goldNeedsCredit, when: "level == 'gold' && credit == null", field: credit, message: {zh-CN: 金牌客户必须有额度, en: Gold customers need a credit}}
            """;

    private static final String PURCHASE = """
            object: purchase
            label: {zh-CN: 订单, en: Purchase}
            plural: {zh-CN: 订单, en: Purchases}
            nameField: number
            fields:
              - {name: number, type: autoNumber, format: "P-{0000}", label: {zh-CN: 编号, en: Number}}
              - {name: name, type: text, label: {zh-CN: 名称, en: Name}}
              - {name: customer, type: lookup, to: customer, onDelete: refuse, related: {name: purchases, label: {zh-CN: 订单, en: Purchases}}, label: {zh-CN: 客户, en: Customer}}
              - {name: total, type: rollUp, fn: sum, object: line, via: purchase, field: amount, result: money, label: {zh-CN: 合计, en: Total}}
            rules:
              - {name: ironBuysNothing, when: "customer.level == 'iron' && name == 'forbidden'", field: name, message: {zh-CN: 不可以, en: Not for iron customers}}
            """;

    private static final String LINE = """
            object: line
            label: {zh-CN: 明细, en: Line}
            plural: {zh-CN: 明细, en: Lines}
            nameField: name
            fields:
              - {name: name, type: text, label: {zh-CN: 名称, en: Name}}
              - {name: purchase, type: lookup, to: purchase, onDelete: cascade, related: {name: lines, label: {zh-CN: 明细, en: Lines}}, label: {zh-CN: 订单, en: Purchase}}
              - {name: quantity, type: decimal, scale: 3, label: {zh-CN: 数量, en: Quantity}}
              - {name: price, type: money, label: {zh-CN: 单价, en: Price}}
              - {name: amount, type: formula, expression: "quantity * price", result: money, label: {zh-CN: 金额, en: Amount}}
              - {name: about, type: lookup, to: [customer, purchase], onDelete: setNull, related: {name: mentions, label: {zh-CN: 提及, en: Mentions}}, label: {zh-CN: 关于, en: About}}
            """;

    private Shop() {}

    static Records open() {
        return Records.in(TestWorkspace.of(CUSTOMER, PURCHASE, LINE));
    }
}
