package tachyon.chatroom.integration.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tachyon.chatroom.integration.fixtures.RawServer;
import tachyon.chatroom.integration.fixtures.Reply;
import tachyon.chatroom.integration.fixtures.Transport;
import tachyon.chatroom.integration.fixtures.TransportTest;
import tachyon.chatroom.port.CallOptions;
import tachyon.chatroom.port.ChatroomException;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.GatewayClosedException;
import tachyon.chatroom.port.Outcome;

/** Closing a gateway or a view. */
class ClosingTest extends TransportTest {
    @ParameterizedTest
    @EnumSource(Transport.class)
    void closingEndsCallsInFlight(Transport transport) throws Exception {
        RawServer server = server(Reply.silence());
        ChatroomGateway gateway = createGateway(transport, server);
        CompletableFuture<ChatroomException> call = failureOnAnotherThread(gateway);
        server.awaitRequest();
        gateway.close();

        ChatroomException failure = call.get(2, TimeUnit.SECONDS);
        assertThat(failure).isExactlyInstanceOf(GatewayClosedException.class);
        assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void closingEndsCallsWhoseResponseHasBegun(Transport transport) throws Exception {
        RawServer server = server(Reply.bytesThenSilence(
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 10\r\n\r\n{"));
        ChatroomGateway gateway = createGateway(transport, server);
        CompletableFuture<ChatroomException> call = failureOnAnotherThread(gateway);
        server.awaitRequest();
        gateway.close();

        assertThat(call.get(2, TimeUnit.SECONDS)).isExactlyInstanceOf(GatewayClosedException.class);
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void closingEndsCallsThatWaitForAConnection(Transport transport) throws Exception {
        RawServer server = server(Reply.silence());
        ChatroomGateway gateway =
                createGateway(transport, settings(server.url()).maxConnections(1));
        CompletableFuture<ChatroomException> first = failureOnAnotherThread(gateway);
        server.awaitRequest();
        CompletableFuture<ChatroomException> second = failureOnAnotherThread(gateway);
        assertStillWaiting(second);
        gateway.close();

        assertThat(first.get(2, TimeUnit.SECONDS)).isExactlyInstanceOf(GatewayClosedException.class);
        ChatroomException failure = second.get(2, TimeUnit.SECONDS);
        assertThat(failure).isExactlyInstanceOf(GatewayClosedException.class);
        assertThat(failure.outcome()).isEqualTo(Outcome.NOT_APPLIED);
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void aClosedGatewayAndItsViewsSendNothing(Transport transport) {
        RawServer server = server(Reply.json("200 OK", ROOMS));
        ChatroomGateway gateway = createGateway(transport, server);
        ChatroomGateway view = gateway.withOptions(CallOptions.empty());
        assertWorks(gateway);
        gateway.close();

        assertFails(GatewayClosedException.class, Outcome.NOT_APPLIED, () -> gateway.createChatroom(CREATE));
        assertFails(GatewayClosedException.class, Outcome.NOT_APPLIED, () -> view.createChatroom(CREATE));
        assertFails(
                GatewayClosedException.class,
                Outcome.NOT_APPLIED,
                () -> gateway.withOptions(CallOptions.empty()).listChatrooms(LIST));
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void closingAViewClosesNothing(Transport transport) {
        RawServer server = server(Reply.json("200 OK", ROOMS));
        ChatroomGateway gateway = createGateway(transport, server);
        ChatroomGateway view = gateway.withOptions(CallOptions.empty());
        view.close();
        assertWorks(view);
        assertWorks(gateway);
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void closingTwiceHasNoFurtherEffect(Transport transport) {
        ChatroomGateway gateway = createGateway(transport, settings("http://127.0.0.1:1"));
        gateway.close();
        assertThatCode(gateway::close).doesNotThrowAnyException();
    }

    private static CompletableFuture<ChatroomException> failureOnAnotherThread(ChatroomGateway gateway) {
        return CompletableFuture.supplyAsync(() -> failureOf(() -> gateway.createChatroom(CREATE)), work -> {
            Thread thread = new Thread(work, "caller");
            thread.setDaemon(true);
            thread.start();
        });
    }

    /** A call that waits for a connection can be observed only by its not ending. */
    private static void assertStillWaiting(CompletableFuture<?> call) throws InterruptedException, ExecutionException {
        try {
            call.get(Duration.ofMillis(200).toMillis(), TimeUnit.MILLISECONDS);
            throw new AssertionError("the call has ended");
        } catch (TimeoutException e) {
            assertThat(call).isNotDone();
        }
    }
}
