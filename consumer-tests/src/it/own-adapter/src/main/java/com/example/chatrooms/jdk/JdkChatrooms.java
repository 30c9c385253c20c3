package com.example.chatrooms.jdk;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import tachyon.chatroom.domain.ChatMessage;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.domain.ChatroomPage;
import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.domain.ListChatroomsRequest;
import tachyon.chatroom.domain.ListMessagesRequest;
import tachyon.chatroom.domain.UpdateChatroomRequest;
import tachyon.chatroom.port.AccessToken;
import tachyon.chatroom.port.CallOptions;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.MalformedResponseException;
import tachyon.chatroom.port.Operation;
import tachyon.chatroom.port.Outcome;
import tools.jackson.core.JacksonException;

/** A gateway over the HTTP client of the JDK. */
public final class JdkChatrooms implements ChatroomGateway {
    private static final CallOptions DEFAULTS =
            CallOptions.builder().timeout(Duration.ofSeconds(30)).build();

    private final String baseUrl;
    private final Transport transport;
    private final CallOptions options;
    private final boolean isView;

    private JdkChatrooms(String baseUrl, Transport transport, CallOptions options, boolean isView) {
        this.baseUrl = baseUrl;
        this.transport = transport;
        this.options = options;
        this.isView = isView;
    }

    /**
     * Creates a gateway.
     *
     * @param baseUrl the service's base URL, such as {@code https://chat.example.com}, without a trailing slash
     * @param options the operator and the access token, both required, and the timeout. Default: 30 s
     * @return the gateway
     * @throws IllegalArgumentException if the operator or the access token is missing
     */
    public static ChatroomGateway create(String baseUrl, CallOptions options) {
        if (options.operatorId().isEmpty() || options.accessToken().isEmpty()) {
            throw new IllegalArgumentException("options: must have an operatorId and an accessToken");
        }
        return new JdkChatrooms(baseUrl, new Transport(), options.withDefaults(DEFAULTS), false);
    }

    @Override
    public Chatroom createChatroom(CreateChatroomRequest request) {
        ChatroomBody body = new ChatroomBody(request.name(), request.metadata());
        return call(new Call(Operation.CREATE_CHATROOM, "POST", Targets.CHATROOMS, body), Responses::chatroom);
    }

    @Override
    public Chatroom updateChatroom(ChatroomId chatroomId, UpdateChatroomRequest request) {
        ChatroomBody body = new ChatroomBody(request.name(), request.metadata());
        String target = Targets.chatroom(chatroomId);
        return call(new Call(Operation.UPDATE_CHATROOM, "PATCH", target, body), Responses::chatroom);
    }

    @Override
    public void deleteChatroom(ChatroomId chatroomId) {
        send(new Call(Operation.DELETE_CHATROOM, "DELETE", Targets.chatroom(chatroomId)), 204);
    }

    @Override
    public ChatroomPage listChatrooms(ListChatroomsRequest request) {
        return call(new Call(Operation.LIST_CHATROOMS, "GET", Targets.chatrooms(request)), Responses::page);
    }

    @Override
    public List<ChatMessage> listMessages(ChatroomId chatroomId, ListMessagesRequest request) {
        String target = Targets.messages(chatroomId, request);
        return call(new Call(Operation.LIST_MESSAGES, "GET", target), Responses::messages);
    }

    @Override
    public ChatroomGateway withOptions(CallOptions options) {
        return new JdkChatrooms(baseUrl, transport, options.withDefaults(this.options), true);
    }

    @Override
    public void close() {
        if (!isView) {
            transport.close();
        }
    }

    private <T> T call(Call call, Function<byte[], T> reader) {
        byte[] body = send(call, 200);
        try {
            return reader.apply(body);
        } catch (JacksonException | DateTimeException | IllegalArgumentException e) {
            // Without the cause: its message quotes the response, which can contain the token.
            throw new MalformedResponseException(
                    call.operation(), Outcome.APPLIED, "the response is not valid JSON of the operation", null);
        }
    }

    /** Returns the body of a response with the operation's success status. Every other response is a failure. */
    private byte[] send(Call call, int successStatus) {
        Exchange exchange = new Exchange(call.operation());
        transport.requireReady(exchange);
        AccessToken token = AccessToken.of(options.accessToken().orElseThrow().get());
        transport.requireReady(exchange); // the supplier can close the gateway or interrupt the thread
        HttpRequest request = call.request(baseUrl, options.operatorId().orElseThrow(), token, exchange);
        HttpResponse<byte[]> response =
                transport.send(request, exchange, options.timeout().orElseThrow());
        if (response.statusCode() != successStatus) {
            throw ErrorResponses.failure(call.operation(), response, token);
        }
        return response.body();
    }
}
