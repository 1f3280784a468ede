package shuke.kernel.http;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;

/** Sends forms with files, as browsers do. */
final class Multipart {
    private Multipart() {}

    static Answer file(Browser by, String values, String content) {
        return send(by, "/api/v1/files", "values", values, "note.txt", content);
    }

    static Answer csv(Browser by, String options, String content) {
        return send(by, "/api/v1/imports", "options", options, "rows.csv", content);
    }

    /** Everything, as it was taken out of another installation. */
    static Answer whole(Browser by, byte[] zip) {
        var line = "--" + UUID.randomUUID();
        var head = "--" + line + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"whole.zip\"\r\n\r\n";
        by.with("Content-Type", "multipart/form-data; boundary=" + line);
        try {
            return by.post(
                    "/api/v1/whole/restores",
                    BodyPublishers.concat(
                            BodyPublishers.ofString(head),
                            BodyPublishers.ofByteArray(zip),
                            BodyPublishers.ofString("\r\n--" + line + "--\r\n")));
        } finally {
            by.without("Content-Type");
        }
    }

    private static Answer send(Browser by, String path, String field, String text, String name, String content) {
        var line = "--" + UUID.randomUUID();
        var form = "--" + line + "\r\nContent-Disposition: form-data; name=\"" + field + "\"\r\n\r\n" + text + "\r\n--"
                + line + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n\r\n"
                + content
                + "\r\n--" + line + "--\r\n";
        by.with("Content-Type", "multipart/form-data; boundary=" + line);
        try {
            return by.post(path, BodyPublishers.ofString(form));
        } finally {
            by.without("Content-Type");
        }
    }
}
