package com.example.chatrooms.jdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.port.CallInterruptedException;
import tachyon.chatroom.port.CallOptions;
import tachyon.chatroom.port.ChatroomException;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.ConnectFailedException;
import tachyon.chatroom.port.DeadlineExceededException;
import tachyon.chatroom.port.GatewayClosedException;
import tachyon.chatroom.port.MalformedResponseException;
import tachyon.chatroom.port.ConnectionLostException;
import tachyon.chatroom.port.Outcome;
import tachyon.chatroom.port.ResponseTooLargeException;
import tachyon.chatroom.port.UnauthenticatedException;
import tachyon.chatroom.port.UnexpectedStatusException;

/** What the contract cannot ask: a network and a server that do not do as they should. */
@Timeout(30)
class FaultsTest {
    private static final CreateChatroomRequest ROOM =
            CreateChatroomRequest.builder().name("Room").build();
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";

    @Test
    void nobodyListens() throws IOException {
        ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        String baseUrl = "http://" + listening.getInetAddress().getHostAddress() + ":" + listening.getLocalPort();
        listening.close();

        assertThat(create(baseUrl))
                .isInstanceOf(ConnectFailedException.class)
                .returns(Outcome.NOT_APPLIED, ChatroomException::outcome);
    }

    /** The listener's queue is full, so that the system takes no further connection. */
    @Test
    void nobodyTakesTheConnection() throws IOException {
        InetAddress here = InetAddress.getLoopbackAddress();
        try (ServerSocket listening = new ServerSocket(0, 1, here);
                Socket first = new Socket(here, listening.getLocalPort());
                Socket second = new Socket(here, listening.getLocalPort());
                ChatroomGateway chatrooms = connect(
                        "http://" + here.getHostAddress() + ":" + listening.getLocalPort(), Duration.ofMillis(500))) {
            assertThat(create(chatrooms))
                    .isInstanceOf(DeadlineExceededException.class)
                    .returns(Outcome.NOT_APPLIED, ChatroomException::outcome);
            assertThat(first.isConnected() && second.isConnected()).isTrue();
        }
    }

    @Test
    void nobodyAnswers() throws IOException {
        assertHeld("", DeadlineExceededException.class, Outcome.UNKNOWN);
    }

    @Test
    void theBodyStops() throws IOException {
        assertHeld(OK + "Content-Length: 99\r\n\r\n{", DeadlineExceededException.class, Outcome.APPLIED);
    }

    @Test
    void theConnectionEndsBeforeAnAnswer() throws IOException {
        assertClosed("", ConnectionLostException.class, Outcome.UNKNOWN);
    }

    @Test
    void theConnectionEndsWithinTheBody() throws IOException {
        assertClosed(OK + "Content-Length: 99\r\n\r\n{", MalformedResponseException.class, Outcome.APPLIED);
    }

    @Test
    void theAnswerIsNoHttp() throws IOException {
        assertClosed("junk\r\n\r\n", MalformedResponseException.class, Outcome.UNKNOWN);
    }

    @Test
    void theAnswerIsNoChatroom() throws IOException {
        assertClosed(OK + "Content-Length: 2\r\n\r\n{}", MalformedResponseException.class, Outcome.APPLIED);
    }

    @Test
    void theAnswerIsNull() throws IOException {
        assertClosed(
                "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nnull", MalformedResponseException.class, Outcome.APPLIED);
        assertClosed(
                "HTTP/1.1 200 OK\r\nContent-Length: 17\r\n\r\n{\"chatroom\":null}",
                MalformedResponseException.class,
                Outcome.APPLIED);
    }

    @Test
    void theAnswerIsTooLarge() throws IOException {
        String spaces = " ".repeat(17 * 1024 * 1024);
        String head = OK + "Content-Length: " + spaces.length() + "\r\n\r\n";
        assertClosed(head + spaces, ResponseTooLargeException.class, Outcome.APPLIED);
    }

    @Test
    void aRedirectIsNotFollowed() throws IOException {
        assertClosed(
                "HTTP/1.1 307 Moved\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n",
                UnexpectedStatusException.class,
                Outcome.UNKNOWN);
    }

    @Test
    void theTokenIsRefusedAndNotShown() throws IOException {
        try (SingleResponseServer server = SingleResponseServer.closing(
                "HTTP/1.1 401 No\r\nContent-Length: 34\r\n\r\n{\"message\":\"not for secret-token\"}")) {
            assertThat(create(server.baseUrl()))
                    .isInstanceOf(UnauthenticatedException.class)
                    .hasMessageContaining("not for ***")
                    .returns(Outcome.NOT_APPLIED, ChatroomException::outcome);
        }
    }

    @Test
    void theGatewayIsClosedMeanwhile() throws Exception {
        try (SingleResponseServer server = SingleResponseServer.holding("")) {
            ChatroomGateway chatrooms = connect(server.baseUrl(), Duration.ofSeconds(20));
            CompletableFuture<ChatroomException> failure = CompletableFuture.supplyAsync(() -> create(chatrooms));
            server.asked.await();
            chatrooms.close();

            assertThat(failure.get())
                    .isInstanceOf(GatewayClosedException.class)
                    .returns(Outcome.UNKNOWN, ChatroomException::outcome);
        }
    }

    @Test
    void theThreadIsInterruptedMeanwhile() throws Exception {
        try (SingleResponseServer server = SingleResponseServer.holding("");
                ChatroomGateway chatrooms = connect(server.baseUrl(), Duration.ofSeconds(20))) {
            Thread caller = Thread.currentThread();
            CompletableFuture<Void> interrupt = CompletableFuture.runAsync(() -> {
                try {
                    server.asked.await();
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

    private static void assertClosed(String answer, Class<? extends ChatroomException> type, Outcome outcome)
            throws IOException {
        try (SingleResponseServer server = SingleResponseServer.closing(answer)) {
            assertThat(create(server.baseUrl()))
                    .isInstanceOf(type)
                    .returns(outcome, ChatroomException::outcome)
                    .hasMessageNotContaining("secret");
        }
    }

    private static void assertHeld(String answer, Class<? extends ChatroomException> type, Outcome outcome)
            throws IOException {
        try (SingleResponseServer server = SingleResponseServer.holding(answer);
                ChatroomGateway chatrooms = connect(server.baseUrl(), Duration.ofMillis(500))) {
            assertThat(create(chatrooms)).isInstanceOf(type).returns(outcome, ChatroomException::outcome);
        }
    }

    private static ChatroomException create(String baseUrl) {
        try (ChatroomGateway chatrooms = connect(baseUrl, Duration.ofSeconds(20))) {
            return create(chatrooms);
        }
    }

    private static ChatroomException create(ChatroomGateway chatrooms) {
        return catchThrowableOfType(ChatroomException.class, () -> chatrooms.createChatroom(ROOM));
    }

    private static ChatroomGateway connect(String baseUrl, Duration timeout) {
        return JdkChatrooms.connect(
                baseUrl,
                CallOptions.builder()
                        .operatorId("tn_1")
                        .accessToken("secret-token")
                        .timeout(timeout)
                        .build());
    }
}
