package com.example.chatrooms.jdk;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Optional;
import tachyon.chatroom.domain.OperatorId;
import tachyon.chatroom.port.AccessToken;
import tachyon.chatroom.port.Operation;

/** A call: the operation, and its request below the base URL. */
record Call(Operation operation, String method, String target, Optional<ChatroomBody> body) {
    Call(Operation operation, String method, String target) {
        this(operation, method, target, Optional.empty());
    }

    Call(Operation operation, String method, String target, ChatroomBody body) {
        this(operation, method, target, Optional.of(body));
    }

    HttpRequest request(String baseUrl, OperatorId operatorId, AccessToken token, Exchange exchange) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(baseUrl + target))
                .method(method, exchange.bodyPublisher(body.map(Json::write)))
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + token.value())
                .header("x-operator-id", operatorId.value());
        body.ifPresent(json -> request.header("Content-Type", "application/json"));
        return request.build();
    }
}
