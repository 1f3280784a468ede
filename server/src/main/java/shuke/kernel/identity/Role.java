package shuke.kernel.identity;

import java.util.Arrays;
import java.util.Optional;
import shuke.kernel.base.Bilingual;

/** The parts that people play; what each may do is decided by the access room. */
public enum Role {
    SALESPERSON("salesperson", "销售", "Salesperson"),
    SALES_MANAGER("salesManager", "销售经理", "Sales manager"),
    SERVICE_AGENT("serviceAgent", "客服", "Service agent"),
    MARKETER("marketer", "市场专员", "Marketer"),
    DATA_STEWARD("dataSteward", "数据专员", "Data steward"),
    EXECUTIVE("executive", "管理层", "Executive"),
    ADMINISTRATOR("administrator", "系统管理员", "Administrator");

    private final String text;
    private final String chinese;
    private final String english;

    Role(String text, String chinese, String english) {
        this.text = text;
        this.chinese = chinese;
        this.english = english;
    }

    /** The name in the API and in the user record. */
    public String text() {
        return text;
    }

    public Bilingual label() {
        return new Bilingual(chinese, english);
    }

    public static Optional<Role> find(String text) {
        return Arrays.stream(values()).filter(role -> role.text.equals(text)).findFirst();
    }
}
