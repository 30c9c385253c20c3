package tachyon.chatroom.emulator;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import tachyon.chatroom.domain.ChatroomId;

/** What a request says beside its route and its caller. */
final class Request {
    private final String variable;
    private final HttpExchange exchange;

    /** A request, with the path's variable decoded; empty if its route has none. */
    Request(String variable, HttpExchange exchange) {
        this.variable = variable;
        this.exchange = exchange;
    }

    ChatroomId chatroomId() {
        return ChatroomId.of(variable);
    }

    QueryParameters query() {
        return QueryParameters.parse(exchange.getRequestURI().getRawQuery());
    }

    byte[] jsonBody() throws IOException {
        return RequestBody.readJson(exchange);
    }
}
