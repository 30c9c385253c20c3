package com.example.chatrooms.jdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.port.CallInterruptedException;
import tachyon.chatroom.port.CallOptions;
import tachyon.chatroom.port.ChatroomException;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.ConnectFailedException;
import tachyon.chatroom.port.ConnectionLostException;
import tachyon.chatroom.port.DeadlineExceededException;
import tachyon.chatroom.port.GatewayClosedException;
import tachyon.chatroom.port.MalformedResponseException;
import tachyon.chatroom.port.Outcome;
import tachyon.chatroom.port.ResponseTooLargeException;
import tachyon.chatroom.port.UnauthenticatedException;
import tachyon.chatroom.port.UnexpectedStatusException;

/** The faults of the network and the server, which the contract does not cover. */
@Timeout(30)
class FaultsTest {
    private static final CreateChatroomRequest ROOM =
            CreateChatroomRequest.builder().name("Room").build();
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";

    @Test
    void failsToConnectWithoutAListener() throws IOException {
        ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        String baseUrl = "http://" + listening.getInetAddress().getHostAddress() + ":" + listening.getLocalPort();
        listening.close();

        assertThat(create(baseUrl))
                .isInstanceOf(ConnectFailedException.class)
                .returns(Outcome.NOT_APPLIED, ChatroomException::outcome);
    }

    /** The listener's queue is full, so the system accepts no further connection. */
    @Test
    void expiresWhileTheConnectionIsNotAccepted() throws IOException {
        InetAddress here = InetAddress.getLoopbackAddress();
        try (ServerSocket listening = new ServerSocket(0, 1, here);
                Socket first = new Socket(here, listening.getLocalPort());
                Socket second = new Socket(here, listening.getLocalPort());
                ChatroomGateway chatrooms = gatewayFor(
                        "http://" + here.getHostAddress() + ":" + listening.getLocalPort(), Duration.ofMillis(500))) {
            assertThat(create(chatrooms))
                    .isInstanceOf(DeadlineExceededException.class)
                    .returns(Outcome.NOT_APPLIED, ChatroomException::outcome);
            assertThat(first.isConnected() && second.isConnected()).isTrue();
        }
    }

    @Test
    void expiresWithoutAResponse() throws IOException {
        assertHeld("", DeadlineExceededException.class, Outcome.UNKNOWN);
    }

    @Test
    void expiresDuringTheBody() throws IOException {
        assertHeld(OK + "Content-Length: 99\r\n\r\n{", DeadlineExceededException.class, Outcome.APPLIED);
    }

    @Test
    void losesTheConnectionBeforeTheResponse() throws IOException {
        assertClosed("", ConnectionLostException.class, Outcome.UNKNOWN);
    }

    @Test
    void rejectsATruncatedBody() throws IOException {
        assertClosed(OK + "Content-Length: 99\r\n\r\n{", MalformedResponseException.class, Outcome.APPLIED);
    }

    @Test
    void rejectsAResponseThatIsNotHttp() throws IOException {
        assertClosed("junk\r\n\r\n", MalformedResponseException.class, Outcome.UNKNOWN);
    }

    @Test
    void rejectsAResponseWithoutAChatroom() throws IOException {
        assertClosed(OK + "Content-Length: 2\r\n\r\n{}", MalformedResponseException.class, Outcome.APPLIED);
    }

    @Test
    void rejectsANullResponse() throws IOException {
        assertClosed(
                "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nnull", MalformedResponseException.class, Outcome.APPLIED);
        assertClosed(
                "HTTP/1.1 200 OK\r\nContent-Length: 17\r\n\r\n{\"chatroom\":null}",
                MalformedResponseException.class,
                Outcome.APPLIED);
    }

    @Test
    void rejectsATooLargeResponse() throws IOException {
        String spaces = " ".repeat(17 * 1024 * 1024);
        String headers = OK + "Content-Length: " + spaces.length() + "\r\n\r\n";
        assertClosed(headers + spaces, ResponseTooLargeException.class, Outcome.APPLIED);
    }

    @Test
    void doesNotFollowARedirect() throws IOException {
        assertClosed(
                "HTTP/1.1 307 Moved\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n",
                UnexpectedStatusException.class,
                Outcome.UNKNOWN);
    }

    @Test
    void masksTheTokenInTheFailure() throws IOException {
        try (SingleResponseServer server = SingleResponseServer.closing(
                "HTTP/1.1 401 No\r\nContent-Length: 34\r\n\r\n{\"message\":\"not for secret-token\"}")) {
            assertThat(create(server.baseUrl()))
                    .isInstanceOf(UnauthenticatedException.class)
                    .hasMessageContaining("not for ***")
                    .returns(Outcome.NOT_APPLIED, ChatroomException::outcome);
        }
    }

    @Test
    void closingEndsACallInFlight() throws Exception {
        try (SingleResponseServer server = SingleResponseServer.holding("")) {
            ChatroomGateway chatrooms = gatewayFor(server.baseUrl(), Duration.ofSeconds(20));
            CompletableFuture<ChatroomException> failure = CompletableFuture.supplyAsync(() -> create(chatrooms));
            server.requestStarted.await();
            chatrooms.close();

            assertThat(failure.get())
                    .isInstanceOf(GatewayClosedException.class)
                    .returns(Outcome.UNKNOWN, ChatroomException::outcome);
        }
    }

    @Test
    void anInterruptEndsACallInFlight() throws Exception {
        try (SingleResponseServer server = SingleResponseServer.holding("");
                ChatroomGateway chatrooms = gatewayFor(server.baseUrl(), Duration.ofSeconds(20))) {
            Thread caller = Thread.currentThread();
            CompletableFuture<Void> interrupt = CompletableFuture.runAsync(() -> {
                try {
                    server.requestStarted.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                caller.interrupt();
            });
            ChatroomException failure = create(chatrooms);

            assertThat(Thread.interrupted()).isTrue();
            assertThat(failure)
                    .isInstanceOf(CallInterruptedException.class)
                    .returns(Outcome.UNKNOWN, ChatroomException::outcome);
            interrupt.get();
        }
    }

    @Test
    void anInterruptedThreadDoesNotCallTheTokenSupplier() throws IOException {
        try (SingleResponseServer server = SingleResponseServer.closing("");
                ChatroomGateway chatrooms = gatewayFor(server.baseUrl(), Duration.ofSeconds(20))) {
            AtomicInteger supplied = new AtomicInteger();
            Thread.currentThread().interrupt();
            ChatroomException failure = create(withToken(chatrooms, () -> "token-" + supplied.incrementAndGet()));

            assertThat(Thread.interrupted()).isTrue();
            assertThat(failure)
                    .isInstanceOf(CallInterruptedException.class)
                    .returns(Outcome.NOT_APPLIED, ChatroomException::outcome);
            assertThat(supplied).hasValue(0);
        }
    }

    @Test
    void aClosedGatewayDoesNotCallTheTokenSupplier() throws IOException {
        try (SingleResponseServer server = SingleResponseServer.closing("")) {
            AtomicInteger supplied = new AtomicInteger();
            ChatroomGateway chatrooms = gatewayFor(server.baseUrl(), Duration.ofSeconds(20));
            ChatroomGateway view = withToken(chatrooms, () -> "token-" + supplied.incrementAndGet());
            chatrooms.close();

            assertThat(create(view))
                    .isInstanceOf(GatewayClosedException.class)
                    .returns(Outcome.NOT_APPLIED, ChatroomException::outcome);
            assertThat(supplied).hasValue(0);
        }
    }

    @Test
    void sendsNothingIfTheTokenSupplierInterruptsTheThread() throws IOException {
        try (SingleResponseServer server = SingleResponseServer.closing("");
                ChatroomGateway chatrooms = gatewayFor(server.baseUrl(), Duration.ofSeconds(20))) {
            ChatroomException failure = create(withToken(chatrooms, () -> {
                Thread.currentThread().interrupt();
                return "secret-token";
            }));

            assertThat(Thread.interrupted()).isTrue();
            assertThat(failure)
                    .isInstanceOf(CallInterruptedException.class)
                    .returns(Outcome.NOT_APPLIED, ChatroomException::outcome);
            assertThat(server.requestStarted.getCount()).isEqualTo(1);
        }
    }

    @Test
    void sendsNothingIfTheTokenSupplierClosesTheGateway() throws IOException {
        try (SingleResponseServer server = SingleResponseServer.closing("")) {
            ChatroomGateway chatrooms = gatewayFor(server.baseUrl(), Duration.ofSeconds(20));
            ChatroomException failure = create(withToken(chatrooms, () -> {
                chatrooms.close();
                return "secret-token";
            }));

            assertThat(failure)
                    .isInstanceOf(GatewayClosedException.class)
                    .returns(Outcome.NOT_APPLIED, ChatroomException::outcome);
            assertThat(server.requestStarted.getCount()).isEqualTo(1);
        }
    }

    private static ChatroomGateway withToken(ChatroomGateway chatrooms, Supplier<String> accessToken) {
        return chatrooms.withOptions(
                CallOptions.builder().accessToken(accessToken).build());
    }

    private static void assertClosed(String response, Class<? extends ChatroomException> type, Outcome outcome)
            throws IOException {
        try (SingleResponseServer server = SingleResponseServer.closing(response)) {
            assertThat(create(server.baseUrl()))
                    .isInstanceOf(type)
                    .returns(outcome, ChatroomException::outcome)
                    .hasMessageNotContaining("secret");
        }
    }

    private static void assertHeld(String response, Class<? extends ChatroomException> type, Outcome outcome)
            throws IOException {
        try (SingleResponseServer server = SingleResponseServer.holding(response);
                ChatroomGateway chatrooms = gatewayFor(server.baseUrl(), Duration.ofMillis(500))) {
            assertThat(create(chatrooms)).isInstanceOf(type).returns(outcome, ChatroomException::outcome);
        }
    }

    private static ChatroomException create(String baseUrl) {
        try (ChatroomGateway chatrooms = gatewayFor(baseUrl, Duration.ofSeconds(20))) {
            return create(chatrooms);
        }
    }

    private static ChatroomException create(ChatroomGateway chatrooms) {
        return catchThrowableOfType(ChatroomException.class, () -> chatrooms.createChatroom(ROOM));
    }

    private static ChatroomGateway gatewayFor(String baseUrl, Duration timeout) {
        return JdkChatrooms.create(
                baseUrl,
                CallOptions.builder()
                        .operatorId("tn_1")
                        .accessToken("secret-token")
                        .timeout(timeout)
                        .build());
    }
}
