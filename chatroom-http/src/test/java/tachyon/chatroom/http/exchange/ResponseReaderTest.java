package tachyon.chatroom.http.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tachyon.chatroom.port.CallInterruptedException;
import tachyon.chatroom.port.Outcome;
import tachyon.chatroom.port.ServerErrorException;
import tachyon.chatroom.wire.RestOperation;

/** Tests bodies that are truncated, cancelled or read by an interrupted thread. */
class ResponseReaderTest {
    private final IOException reset = new IOException("reset");

    private final Exchange exchange = FakeTransport.exchange(RestOperation.CREATE_CHATROOM);

    @AfterEach
    void clearInterrupt() {
        Thread.interrupted();
    }

    private FakeTransport truncated(FakeTransport transport) {
        return transport.body("{\"message\":").failingAfterTheBody(reset);
    }

    @Test
    void recordsTheStatusOfASuccess() throws IOException {
        FakeTransport.respondingWithJson(ChatroomBody.JSON).read(RestOperation.CREATE_CHATROOM, exchange);

        assertThat(exchange.state().outcome()).isEqualTo(Outcome.APPLIED);
    }

    @Test
    void throwsTheTransportsExceptionIfASuccessIsTruncated() {
        FakeTransport transport = truncated(FakeTransport.respondingWithJson(ChatroomBody.JSON));

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> transport.read(RestOperation.CREATE_CHATROOM, exchange))
                .isSameAs(reset);
        assertThat(exchange.state().outcome()).isEqualTo(Outcome.APPLIED);
    }

    @Test
    void failsByTheStatusIfAnErrorIsTruncated() {
        FakeTransport transport = truncated(FakeTransport.responding(503));

        assertThatExceptionOfType(ServerErrorException.class)
                .isThrownBy(() -> transport.read(RestOperation.CREATE_CHATROOM, exchange))
                .satisfies(failure ->
                        assertThat(failure.response().truncatedBody()).isEqualTo("{\"message\":"));
    }

    @Test
    void throwsTheTransportsExceptionIfThisSideCancelledAnError() {
        FakeTransport transport = truncated(FakeTransport.responding(503)).cancelled();

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> transport.read(RestOperation.CREATE_CHATROOM, exchange))
                .isSameAs(reset);
    }

    @Test
    void failsIfTheThreadIsInterruptedWithinASuccess() {
        FakeTransport transport = FakeTransport.respondingWithJson(ChatroomBody.JSON)
                .inChunksOf(10)
                .afterEachRead(() -> Thread.currentThread().interrupt());

        assertThatExceptionOfType(CallInterruptedException.class)
                .isThrownBy(() -> transport.read(RestOperation.CREATE_CHATROOM, exchange))
                .withMessage("create_chatroom: the thread was interrupted (applied)");
        assertThat(transport.bytesRead()).isEqualTo(10);
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    @Test
    void readsASuccessThatIsCompleteWhenTheThreadIsInterrupted() throws IOException {
        FakeTransport transport = FakeTransport.respondingWithJson(ChatroomBody.JSON)
                .afterEachRead(() -> Thread.currentThread().interrupt());

        assertThat(transport.read(RestOperation.CREATE_CHATROOM, exchange).name())
                .isEqualTo("Support");
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    @Test
    void failsIfTheThreadIsInterruptedWithinAnError() {
        FakeTransport transport = FakeTransport.responding(500)
                .body("x".repeat(1000))
                .inChunksOf(10)
                .afterEachRead(() -> Thread.currentThread().interrupt());

        assertThatExceptionOfType(CallInterruptedException.class)
                .isThrownBy(() -> transport.read(RestOperation.CREATE_CHATROOM, exchange))
                .withMessage("create_chatroom: the thread was interrupted (outcome unknown)");
        assertThat(transport.bytesRead()).isEqualTo(10);
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }
}
