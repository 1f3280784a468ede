package shuke.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;

/** A till: a program that writes contacts and reads products, while there is an account that it is not to know of. */
final class TillProgram {
    static final String SECRET =
            "Hidden Harbour " + UUID.randomUUID().toString().substring(0, 8);
    static final String RECORDS = "/api/v1/records/";
    private static final String LINE = "----shuke";

    private final int port;
    /** Who makes the tokens: an administrator. */
    final Browser anna;

    final String account;
    final String contact;
    final String product;

    TillProgram(Cast cast, int port) {
        this.port = port;
        this.anna = new Browser(port).signIn(cast.add("Anna", "administrator"), Cast.PASSWORD);
        this.account = create("account", "{\"name\":\"%s\"}".formatted(SECRET));
        this.contact = create("contact", "{\"name\":\"Ada Lovelace\",\"account\":\"%s\"}".formatted(account));
        this.product = create("product", "{\"name\":\"Kettle\"}");
    }

    private String create(String object, String values) {
        var answer = anna.post(RECORDS + object, values);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.text("/id");
    }

    Browser token(String... scopes) {
        var made = anna.post(
                "/api/v1/tokens", "{\"name\":\"till\",\"scopes\":[\"%s\"]}".formatted(String.join("\",\"", scopes)));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        return new Browser(port).with("Authorization", "Bearer " + made.text("/token"));
    }

    /** Writes contacts, reads products, knows nothing of accounts. */
    Browser till() {
        return token("write:contact", "read:product");
    }

    static void assertRefused(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isIn(403, 404, 422);
        assertThat(answer.raw().body()).doesNotContain(SECRET);
    }

    static Answer multipart(Browser who, String path, String... parts) {
        var form = new StringBuilder();
        for (var part : parts) form.append("--").append(LINE).append("\r\n").append(part);
        form.append("--").append(LINE).append("--\r\n");
        who.with("Content-Type", "multipart/form-data; boundary=" + LINE);
        try {
            return who.post(path, BodyPublishers.ofString(form.toString()));
        } finally {
            who.without("Content-Type");
        }
    }

    static String part(String name, String content) {
        var file = name.equals("file") ? "; filename=\"list.csv\"" : "";
        return "Content-Disposition: form-data; name=\"" + name + "\"" + file + "\r\n\r\n" + content + "\r\n";
    }

    static Answer importInto(Browser who, String object, String csv) {
        return multipart(who, "/api/v1/imports", part("options", "{\"object\":\"" + object + "\"}"), part("file", csv));
    }
}
