package tachyon.chatroom.integration.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.domain.UpdateChatroomRequest;
import tachyon.chatroom.integration.fixtures.RawRequest;
import tachyon.chatroom.integration.fixtures.TransportTest;
import tachyon.chatroom.port.CallOptions;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.Operation;
import tachyon.chatroom.port.ServiceException;

/**
 * Several tenants of one gateway, each with its own operator and token. Every call is for another chatroom, and the
 * response contains the request's chatroom, operator and token, so that a response to another call is found.
 */
final class Tenants {
    private static final int TENANTS = 5;

    private final ChatroomGateway gateway;
    private final AtomicInteger number = new AtomicInteger();

    Tenants(ChatroomGateway gateway) {
        this.gateway = gateway;
    }

    /** Returns the body of the response to an update: the chatroom of this request. */
    static String room(RawRequest request) {
        String token = request.header("Authorization").orElseThrow().substring("Bearer ".length());
        return "{\"chatroom\":"
                + TransportTest.ROOM
                        .replace("ch_1", id(request))
                        .replace("tn_1", operator(request))
                        .replace("Room", token)
                + "}";
    }

    /** Returns the id of the chatroom that an update is for. */
    static String id(RawRequest request) {
        String path = request.line().split(" ", -1)[1];
        return path.substring(path.lastIndexOf('/') + 1);
    }

    static String operator(RawRequest request) {
        return request.header("x-operator-id").orElseThrow();
    }

    /** Returns a complete response to an update. */
    static String response(RawRequest request) {
        String body = room(request);
        return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n"
                + body;
    }

    /** Makes calls on several threads, each of which alternates between the tenants. */
    static void callInParallel(int threads, int callsOfEach, Runnable call) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> results = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                results.add(callers.submit(() -> {
                    for (int made = 0; made < callsOfEach; made++) {
                        call.run();
                    }
                }));
            }
            for (Future<?> result : results) {
                result.get(2, TimeUnit.MINUTES);
            }
        } finally {
            callers.shutdownNow();
        }
    }

    /** Makes one call, and requires its own response. */
    void call() {
        call(number.getAndIncrement());
    }

    /** Makes one call that may fail, and requires the success or the failure that {@link TenantResponse} has for it. */
    void callOfAnyStatus() {
        int call = number.getAndIncrement();
        TenantResponse expected = TenantResponse.of("ch_" + call, operator(call));
        if (expected.isSuccess()) {
            call(call);
            return;
        }
        ServiceException failure = catchThrowableOfType(ServiceException.class, () -> call(call));
        assertThat(failure.response()).isEqualTo(expected.error());
        assertThat(failure)
                .hasSameClassAs(ServiceException.of(Operation.UPDATE_CHATROOM, expected.error()))
                .hasMessageContaining(expected.error().errorMessage().orElseThrow());
    }

    private static String operator(int call) {
        return "tn_" + call % TENANTS;
    }

    private void call(int call) {
        String operator = operator(call);
        String token = "token-of-" + operator;
        ChatroomGateway tenant = gateway.withOptions(
                CallOptions.builder().operatorId(operator).accessToken(token).build());
        Chatroom chatroom = tenant.updateChatroom(
                ChatroomId.of("ch_" + call),
                UpdateChatroomRequest.builder().name("Room").build());
        assertThat(chatroom.id().value()).isEqualTo("ch_" + call);
        assertThat(chatroom.operatorId().value()).isEqualTo(operator);
        assertThat(chatroom.name()).isEqualTo(token);
    }
}
