package tachyon.chatroom.emulator;

import java.util.Locale;
import tachyon.chatroom.emulator.http.HttpRequest;
import tachyon.chatroom.wire.ApiHeaders;

/** The rules for the headers of a body. */
final class JsonBody {
    private JsonBody() {}

    /** Returns the body. Accepts an empty body of any content type, which the JSON parser then rejects. */
    static byte[] require(HttpRequest request) {
        if (request.body().length > 0) {
            requireJson(request.first(ApiHeaders.CONTENT_TYPE).orElse(""));
            String coding = request.first(ApiHeaders.CONTENT_ENCODING).orElse("identity");
            if (!coding.equalsIgnoreCase("identity")) {
                throw Rejection.unsupportedMediaType(ApiHeaders.CONTENT_ENCODING + ": must be identity or absent");
            }
        }
        return request.body();
    }

    private static void requireJson(String contentType) {
        String[] parts = contentType.toLowerCase(Locale.ROOT).split(";", -1);
        boolean valid = parts[0].strip().equals(ApiHeaders.JSON);
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip();
            valid &= !parameter.startsWith("charset=") || parameter.matches("charset=\"?utf-8\"?");
        }
        if (!valid) {
            throw Rejection.unsupportedMediaType(
                    ApiHeaders.CONTENT_TYPE + ": must be " + ApiHeaders.JSON + " in UTF-8");
        }
    }
}
