package tachyon.chatroom.decorator.observability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import tachyon.chatroom.adapter.inmemory.InMemoryChatrooms;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.domain.ListChatroomsRequest;
import tachyon.chatroom.port.CallOptions;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.ConnectionLostException;
import tachyon.chatroom.port.ErrorResponse;
import tachyon.chatroom.port.Operation;
import tachyon.chatroom.port.Outcome;
import tachyon.chatroom.port.ServiceException;

class LogLinesTest {
    private final Logger logger = (Logger) LoggerFactory.getLogger(ObservedChatrooms.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    private final InMemoryChatrooms service = InMemoryChatrooms.create();
    private final AtomicLong nanos = new AtomicLong();
    private final ChatroomGateway chatrooms = ObservedChatrooms.wrap(
            service,
            ObservabilitySettings.builder()
                    .transport("inmemory")
                    .ticker(() -> nanos.getAndAdd(12_345_678))
                    .build());

    @BeforeEach
    void captureLogLines() {
        logger.setLevel(Level.DEBUG);
        logger.setAdditive(false);
        lines.start();
        logger.addAppender(lines);
    }

    @AfterEach
    void releaseTheLogger() {
        logger.detachAppender(lines);
        logger.setAdditive(true);
        logger.setLevel(null);
    }

    @Test
    void logsASuccessAsOneLineAtDebug() {
        Chatroom room = chatrooms.createChatroom(ObservationFixture.CREATE);

        assertThat(lines())
                .containsExactly("DEBUG create_chatroom succeeded in 12.3 ms: chatroom " + room.id()
                        + ", transport inmemory, attempts 1");
    }

    @Test
    void logsAFailureAsOneLineAtWarnWithoutTheServersText() {
        service.failNextCall(ServiceException.of(
                Operation.DELETE_CHATROOM,
                ErrorResponse.builder()
                        .status(503)
                        .requestId("req_1")
                        .errorCode("code of the server")
                        .errorMessage("text of the server")
                        .build()));
        assertThatThrownBy(() -> chatrooms.deleteChatroom(ChatroomId.of("ch_1")));

        assertThat(lines())
                .containsExactly("WARN delete_chatroom failed after 12.3 ms: ServerErrorException, effect unknown, "
                        + "status 503, request req_1, chatroom ch_1, transport inmemory, attempts 1");
        assertThat(lines.list.get(0).getThrowableProxy()).isNull();
    }

    @Test
    void logsNoStatusWithoutAResponse() {
        service.failNextCall(new ConnectionLostException(Operation.LIST_CHATROOMS, Outcome.UNKNOWN, "reset", null));
        assertThatThrownBy(
                () -> chatrooms.listChatrooms(ListChatroomsRequest.builder().build()));

        assertThat(lines())
                .containsExactly("WARN get_chatrooms failed after 12.3 ms: ConnectionLostException, effect unknown, "
                        + "transport inmemory, attempts 1");
    }

    @Test
    void logsAnExceptionOfTheTokenSupplierByItsClassOnly() {
        ChatroomGateway view = chatrooms.withOptions(CallOptions.builder()
                .accessToken(() -> {
                    throw new IllegalStateException("secret-token");
                })
                .build());
        assertThatThrownBy(() -> view.createChatroom(ObservationFixture.CREATE)).hasMessage("secret-token");

        assertThat(lines())
                .containsExactly("WARN create_chatroom failed after 12.3 ms: java.lang.IllegalStateException, "
                        + "transport inmemory, attempts 1");
    }

    @Test
    void truncatesIdsAndReplacesTheirControlCharacters() {
        service.failNextCall(ServiceException.of(
                Operation.DELETE_CHATROOM,
                ErrorResponse.builder()
                        .status(500)
                        .requestId("a\r\nWARN forged\u2028\u0085\u001b[31m")
                        .build()));
        assertThatThrownBy(() -> chatrooms.deleteChatroom(ChatroomId.of("ch\u2029" + "x".repeat(1000))));

        assertThat(lines()).hasSize(1);
        assertThat(lines().get(0))
                .contains("request a??WARN forged???[31m, chatroom ch?" + "x".repeat(125) + ", transport")
                .doesNotContainPattern("[\\p{Cntrl}\u0085\u2028\u2029]");
    }

    @Test
    void logsOnlyFailuresWithoutDebug() {
        logger.setLevel(Level.WARN);
        Chatroom room = chatrooms.createChatroom(ObservationFixture.CREATE);
        service.failNextCall(ServiceException.of(Operation.DELETE_CHATROOM, 500));
        assertThatThrownBy(() -> chatrooms.deleteChatroom(room.id()));

        assertThat(lines()).hasSize(1).first().asString().startsWith("WARN delete_chatroom failed after 12.3 ms");
    }

    @Test
    void logsARetryAsOneLineAtDebug() {
        ObservationFixture fixture = new ObservationFixture();
        fixture.service.failNextCall(ServiceException.of(Operation.LIST_CHATROOMS, 503));
        fixture.resilient(fixture.service)
                .listChatrooms(ListChatroomsRequest.builder().build());

        assertThat(lines())
                .containsExactly("DEBUG get_chatrooms retries after 100 ms, attempt 2: ServerErrorException, "
                        + "effect unknown, status 503");
    }

    @Test
    void logsTheReasonOfGivingUpAsOneLineAtDebug() {
        ObservationFixture fixture = new ObservationFixture();
        fixture.service.failNextCall(ServiceException.of(Operation.LIST_CHATROOMS, 404));
        assertThatThrownBy(() -> fixture.resilient(fixture.service)
                .listChatrooms(ListChatroomsRequest.builder().build()));

        assertThat(lines())
                .containsExactly("DEBUG get_chatrooms gave up, not retryable, attempts 1: ChatroomNotFoundException, "
                        + "effect not_applied, status 404");
    }

    @Test
    void theLineOfARetryInsideHasTheNumberOfTheAttempt() {
        ObservationFixture fixture = new ObservationFixture();
        fixture.service.failNextCall(ServiceException.of(Operation.LIST_CHATROOMS, 503));
        fixture.resilient(fixture.gateway())
                .listChatrooms(ListChatroomsRequest.builder().build());

        assertThat(lines()).last().asString().endsWith("transport inmemory, attempt 2, attempts 1");
    }

    private List<String> lines() {
        return lines.list.stream()
                .map(event -> event.getLevel() + " " + event.getFormattedMessage())
                .toList();
    }
}
