package tachyon.chatroom.emulator;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import tachyon.chatroom.domain.ChatroomId;

/** The path variable, query and body of a request. */
final class Request {
    private final String pathVariable;
    private final HttpExchange exchange;

    /** Creates a request with its decoded path variable, which is empty if the route has none. */
    Request(String pathVariable, HttpExchange exchange) {
        this.pathVariable = pathVariable;
        this.exchange = exchange;
    }

    ChatroomId chatroomId() {
        return ChatroomId.of(pathVariable);
    }

    QueryParameters query() {
        return QueryParameters.parse(exchange.getRequestURI().getRawQuery());
    }

    byte[] jsonBody() throws IOException {
        return RequestBody.readJson(exchange);
    }
}
