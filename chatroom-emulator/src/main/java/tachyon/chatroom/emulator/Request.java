package tachyon.chatroom.emulator;

import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.emulator.http.HttpRequest;
import tachyon.chatroom.wire.ApiParameters;
import tachyon.chatroom.wire.RestOperation;

/** The operation, path variable, query and body of a request. */
final class Request {
    private final Router.Match match;
    private final RequestTarget target;
    private final HttpRequest http;

    Request(Router.Match match, RequestTarget target, HttpRequest http) {
        this.match = match;
        this.target = target;
        this.http = http;
    }

    RestOperation<?> operation() {
        return match.operation();
    }

    ChatroomId chatroomId() {
        return ApiName.rename(ApiParameters.CHATROOM_ID, () -> ChatroomId.of(match.pathVariable()));
    }

    QueryParameters query() {
        return QueryParameters.parse(target.query(), operation());
    }

    byte[] jsonBody() {
        if (!operation().hasRequestBody()) {
            throw new IllegalStateException(operation() + ": has no request body");
        }
        return JsonBody.require(http);
    }
}
