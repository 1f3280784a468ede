package shuke.bench;

import java.io.IOException;
import java.util.Map;

/** Takes the encryption off, field by field, while there are no records yet. */
record Clear(Api administrator) {
    private static final String ENCRYPTION = "/api/v1/encryption";

    void all() throws IOException, InterruptedException {
        var objects = administrator.json(administrator.get(ENCRYPTION)).required("objects");
        for (var object : objects) {
            var fields = "/api/v1/objects/" + object.required("object").asString() + "/fields/";
            for (var field : object.required("fields")) {
                administrator.json(administrator.send(
                        "PATCH", fields + field.required("name").asString(), Map.of("encrypted", false)));
            }
        }
    }
}
