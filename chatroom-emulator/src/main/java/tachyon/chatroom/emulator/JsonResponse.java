package tachyon.chatroom.emulator;

import tachyon.chatroom.emulator.http.HttpResponse;
import tachyon.chatroom.wire.ApiHeaders;
import tachyon.chatroom.wire.json.ResponseJson;

/** Creates responses whose body is JSON or empty. */
final class JsonResponse {
    private JsonResponse() {}

    /** Creates a response with a body, which is empty for an operation without one. */
    static HttpResponse of(int status, byte[] json) {
        HttpResponse response = new HttpResponse(status, json);
        return json.length == 0 ? response : response.header(ApiHeaders.CONTENT_TYPE, ApiHeaders.JSON);
    }

    /** Creates an error response with the default code of its status. */
    static HttpResponse error(int status, String message) {
        return error(status, ErrorCode.of(status), message);
    }

    static HttpResponse error(int status, String code, String message) {
        HttpResponse response = of(status, ResponseJson.writeError(code, message));
        // RFC 9110 requires a challenge in every 401, and some clients reject a 401 without one.
        return status == 401 ? response.header("WWW-Authenticate", "Bearer") : response;
    }
}
