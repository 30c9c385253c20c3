package tachyon.chatroom.emulator;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.wire.RestOperation;

/** The operation, path variable, query and body of a request. */
final class Request {
    private final RestOperation<?> operation;
    private final String pathVariable;
    private final HttpExchange exchange;

    /** Creates a request with its decoded path variable, which is empty if the operation's path has none. */
    Request(RestOperation<?> operation, String pathVariable, HttpExchange exchange) {
        this.operation = operation;
        this.pathVariable = pathVariable;
        this.exchange = exchange;
    }

    RestOperation<?> operation() {
        return operation;
    }

    ChatroomId chatroomId() {
        return ChatroomId.of(pathVariable);
    }

    QueryParameters query() {
        return QueryParameters.parse(exchange.getRequestURI().getRawQuery(), operation);
    }

    byte[] jsonBody() throws IOException {
        if (!operation.hasRequestBody()) {
            throw new IllegalStateException(operation + ": has no request body");
        }
        return RequestBody.readJson(exchange);
    }
}
