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

/** The chatroom service over the HTTP client of the JDK. */
public final class JdkChatrooms implements ChatroomGateway {
    private static final CallOptions DEFAULTS =
            CallOptions.builder().timeout(Duration.ofSeconds(30)).build();

    private final String baseUrl;
    private final Transport transport;
    private final CallOptions caller;
    private final boolean isView;

    private JdkChatrooms(String baseUrl, Transport transport, CallOptions caller, boolean isView) {
        this.baseUrl = baseUrl;
        this.transport = transport;
        this.caller = caller;
        this.isView = isView;
    }

    /**
     * Opens a gateway.
     *
     * @param baseUrl where the service is, such as {@code https://chat.example.com}, without a slash at its end
     * @param caller who calls: the operator and the token are required, the timeout is 30 seconds unless given
     * @return the gateway
     * @throws IllegalArgumentException if the caller lacks something
     */
    public static ChatroomGateway connect(String baseUrl, CallOptions caller) {
        if (caller.operatorId().isEmpty() || caller.accessToken().isEmpty()) {
            throw new IllegalArgumentException("caller: must name an operator and a source of access tokens");
        }
        return new JdkChatrooms(baseUrl, new Transport(), caller.orElse(DEFAULTS), false);
    }

    @Override
    public Chatroom createChatroom(CreateChatroomRequest request) {
        ChatroomBody body = new ChatroomBody(request.name(), request.metadata());
        return answer(new Call(Operation.CREATE_CHATROOM, "POST", Targets.CHATROOMS, body), Answers::chatroom);
    }

    @Override
    public Chatroom updateChatroom(ChatroomId chatroomId, UpdateChatroomRequest request) {
        ChatroomBody body = new ChatroomBody(request.name(), request.metadata());
        String target = Targets.chatroom(chatroomId);
        return answer(new Call(Operation.UPDATE_CHATROOM, "PATCH", target, body), Answers::chatroom);
    }

    @Override
    public void deleteChatroom(ChatroomId chatroomId) {
        success(new Call(Operation.DELETE_CHATROOM, "DELETE", Targets.chatroom(chatroomId)), 204);
    }

    @Override
    public ChatroomPage listChatrooms(ListChatroomsRequest request) {
        return answer(new Call(Operation.LIST_CHATROOMS, "GET", Targets.chatrooms(request)), Answers::page);
    }

    @Override
    public List<ChatMessage> listMessages(ChatroomId chatroomId, ListMessagesRequest request) {
        String target = Targets.messages(chatroomId, request);
        return answer(new Call(Operation.LIST_MESSAGES, "GET", target), Answers::messages);
    }

    @Override
    public ChatroomGateway withOptions(CallOptions options) {
        return new JdkChatrooms(baseUrl, transport, options.withDefaults(caller), true);
    }

    @Override
    public void close() {
        if (!isView) {
            transport.close();
        }
    }

    private <T> T answer(Call call, Function<byte[], T> reader) {
        byte[] body = success(call, 200);
        try {
            return reader.apply(body);
        } catch (JacksonException | DateTimeException | IllegalArgumentException e) {
            // Without the cause: its message quotes the answer, which can hold the token.
            throw new MalformedResponseException(
                    call.operation(), Outcome.APPLIED, "the answer is not as it should be", null);
        }
    }

    /** The body of an answer of the status that is the operation's success; every other answer is a failure. */
    private byte[] success(Call call, int status) {
        Attempt attempt = new Attempt(call.operation());
        attempt.requireNotInterrupted();
        transport.requireOpen(attempt);
        AccessToken token = AccessToken.of(caller.accessToken().orElseThrow().get());
        HttpRequest request = call.request(baseUrl, caller.operatorId().orElseThrow(), token, attempt);
        HttpResponse<byte[]> response =
                transport.send(request, attempt, caller.timeout().orElseThrow());
        if (response.statusCode() != status) {
            throw ErrorAnswers.failure(call.operation(), response, token);
        }
        return response.body();
    }
}
