package shuke.kernel.filter;

/** Objects with a field of every kind, and ways between them. */
final class Deals {
    static final String COMPANY = """
            object: company
            label: {zh-CN: 公司, en: Company}
            group: sales
            fields:
              - {name: name, type: text, label: {zh-CN: 名称, en: Name}}
              - {name: score, type: decimal, scale: 4, label: {zh-CN: 评分, en: Score}}
              - {name: founded, type: date, label: {zh-CN: 成立, en: Founded}}
              - name: parent
                type: lookup
                to: company
                related: {name: daughters, label: {zh-CN: 子公司, en: Daughters}}
                label: {zh-CN: 母公司, en: Parent}
              - {name: grown, type: formula, expression: score * 2, result: decimal, scale: 4, label: {zh-CN: 翻倍, en: Grown}}
            """;
    static final String DEAL = """
            object: deal
            label: {zh-CN: 商机, en: Deal}
            group: sales
            fields:
              - {name: name, type: text, label: {zh-CN: 名称, en: Name}}
              - {name: note, type: longText, label: {zh-CN: 备注, en: Note}}
              - {name: amount, type: money, label: {zh-CN: 金额, en: Amount}}
              - {name: heads, type: integer, label: {zh-CN: 人数, en: Heads}}
              - {name: rate, type: percent, label: {zh-CN: 比例, en: Rate}}
              - {name: active, type: boolean, label: {zh-CN: 有效, en: Active}}
              - {name: closeDate, type: date, label: {zh-CN: 日期, en: Close date}}
              - {name: seenAt, type: dateTime, label: {zh-CN: 时间, en: Seen at}}
              - {name: took, type: duration, label: {zh-CN: 用时, en: Took}}
              - name: stage
                type: picklist
                label: {zh-CN: 阶段, en: Stage}
                options:
                  - {value: open, label: {zh-CN: 进行, en: Open}}
                  - {value: won, label: {zh-CN: 赢单, en: Won}}
                  - {value: lost, label: {zh-CN: 输单, en: Lost}}
              - name: channels
                type: multiPicklist
                label: {zh-CN: 渠道, en: Channels}
                options:
                  - {value: web, label: {zh-CN: 网络, en: Web}}
                  - {value: shop, label: {zh-CN: 门店, en: Shop}}
                  - {value: phone, label: {zh-CN: 电话, en: Phone}}
              - {name: tags, type: tags, label: {zh-CN: 标签, en: Tags}}
              - {name: home, type: address, label: {zh-CN: 地址, en: Home}}
              - {name: buyer, type: personName, label: {zh-CN: 买家, en: Buyer}}
              - {name: place, type: geoPoint, label: {zh-CN: 位置, en: Place}}
              - {name: stars, type: rating, label: {zh-CN: 星级, en: Stars}}
              - name: company
                type: lookup
                to: company
                related: {name: deals, label: {zh-CN: 商机, en: Deals}}
                label: {zh-CN: 公司, en: Company}
              - {name: about, type: lookup, to: [company, deal], label: {zh-CN: 关于, en: About}}
              - {name: partners, type: lookup, to: company, many: true, label: {zh-CN: 伙伴, en: Partners}}
              - name: weighted
                type: formula
                expression: amount * coalesce(rate, 0) / 100
                result: decimal
                label: {zh-CN: 加权, en: Weighted}
              - {name: title, type: formula, expression: "name + '-' + stage", result: text, label: {zh-CN: 标题, en: Title}}
              - {name: isBig, type: formula, expression: amount > 100, result: boolean, label: {zh-CN: 大单, en: Is big}}
              - {name: due, type: formula, expression: closeDate + days(heads), result: date, label: {zh-CN: 到期, en: Due}}
            """;

    private Deals() {}
}
