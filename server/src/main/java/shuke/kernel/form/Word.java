package shuke.kernel.form;

import java.util.Locale;
import shuke.kernel.base.Bilingual;

/** What the pages of forms say of themselves. */
enum Word {
    SEND("提交", "Send"),
    REQUIRED("必填", "required"),
    CHOOSE("请选择", "Please choose"),
    AGREE("我同意", "I agree"),
    THANKS("提交成功", "Thank you"),
    THANKS_TEXT("我们已收到您提交的内容。", "We have received what you sent."),
    GO_ON("继续", "Continue"),
    LANGUAGE("语言", "Language"),
    CHECKING("正在提交…", "Sending…"),
    WITHOUT_SCRIPT(
            "浏览器未启用 JavaScript。您仍可提交，但内容需经人工审核。",
            "JavaScript is switched off in this browser. You can send the form all the same; a person will look at it first."),
    LEAVE_EMPTY("请勿填写此项", "Leave this empty"),
    TO_MEND("请检查以下内容：", "Please look at this again:"),
    NOT_THERE("此表单不存在或已停用。", "This form does not exist, or is switched off."),
    EARLY("此表单尚未开放。", "This form is not open yet."),
    OVER("此表单已截止。", "This form is closed."),
    FULL("名额已满，感谢您的关注。", "As many as we can take have answered. Thank you for your interest."),
    FORM("表单", "Form");

    private final String zh;
    private final String en;

    Word(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    String in(Locale locale) {
        return Bilingual.isChinese(locale) ? zh : en;
    }

    static Word of(Form.Opening closed) {
        return switch (closed) {
            case EARLY -> EARLY;
            case OVER -> OVER;
            case FULL -> FULL;
            case OFF, OPEN -> NOT_THERE;
        };
    }
}
