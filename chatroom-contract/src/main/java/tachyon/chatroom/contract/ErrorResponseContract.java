package tachyon.chatroom.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.ListChatroomsRequest;
import tachyon.chatroom.port.ErrorResponse;
import tachyon.chatroom.port.Operation;
import tachyon.chatroom.port.Outcome;
import tachyon.chatroom.port.ServerErrorException;
import tachyon.chatroom.port.ServiceException;

/**
 * The contract of error responses, for every operation: the class and the fields of the failure, one attempt, and no
 * token in the failure. All tests are aborted without a fault injector; see
 * {@link GatewayUnderTest#withFaultInjector}.
 */
@WrittenIn({"ServiceException.of", "ErrorResponse", "ChatroomGateway (Attempts)", "docs/failures.md"})
public abstract class ErrorResponseContract extends GatewayContract {
    private static final String TOKEN = "secret-token-of-the-call";

    /** Statuses with a meaning of their own, for servers, clients or this library. */
    private static final List<Integer> STATUSES = List.of(
            300, 301, 302, 303, 305, 307, 308, 400, 401, 402, 403, 404, 405, 406, 408, 409, 410, 411, 412, 413, 414,
            415, 416, 417, 418, 421, 422, 423, 425, 426, 428, 429, 431, 451, 499, 500, 501, 502, 503, 504, 505, 507,
            511, 599);

    private final List<Thread> supplierCalls = new ArrayList<>();
    private Chatroom room;

    /** The calls of the gateway, whose supplier the test cannot observe, and of a view. */
    private List<Call> calls;

    private List<Call> callsOfAView;

    /** Creates the contract, for subclasses. */
    @SuppressWarnings("NullAway.Init") // JUnit calls createRoom before every test.
    protected ErrorResponseContract() {}

    @BeforeEach
    final void createRoom() {
        room = create("Room");
        calls = Call.ofEveryOperation(gateway(), room.id());
        callsOfAView = Call.ofEveryOperation(
                withToken(() -> {
                    supplierCalls.add(Thread.currentThread());
                    return TOKEN;
                }),
                room.id());
    }

    @TestFactory
    Stream<DynamicTest> convertsEveryStatusToItsFailure() {
        return Call.tests(calls, call -> {
            for (int status : STATUSES) {
                assertFailure(call, complete(status, 7));
            }
            assertThat(all()).containsExactly(room);
        });
    }

    @TestFactory
    Stream<DynamicTest> convertsEveryStatusOfAViewToItsFailureWithoutItsToken() {
        return Call.tests(callsOfAView, call -> {
            for (int status : STATUSES) {
                supplierCalls.clear();
                assertFailure(call, complete(status, 7));
                assertThat(supplierCalls).as("calls of the supplier").containsExactly(Thread.currentThread());
            }
            assertThat(all()).containsExactly(room);
        });
    }

    /** The statuses without a meaning, each for one operation. */
    @Test
    void convertsAStatusWithoutAMeaningToItsFailure() {
        IntStream.rangeClosed(400, 599)
                .filter(status -> status != 407 && !STATUSES.contains(status))
                .forEach(status -> assertFailure(calls.get(status % calls.size()), complete(status, 1)));
    }

    /** A client that retries a 503 at once would succeed. */
    @TestFactory
    Stream<DynamicTest> preservesEveryRetryAfterAndMakesOneAttempt() {
        return Call.tests(calls, call -> {
            for (int status : List.of(408, 425, 429, 500, 502, 503, 504)) {
                for (int seconds : List.of(0, 1, 59, 61, 3600, 86_400)) {
                    assertFailure(call, complete(status, seconds));
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> preservesEveryCharacterOfErrorCodeAndErrorMessage() {
        List<String> texts = Texts.all().stream()
                .filter(text -> !text.isBlank() && text.length() < 1000)
                .toList();
        return Call.tests(
                calls,
                call -> texts.forEach(text -> assertFailure(
                        call,
                        ErrorResponse.builder()
                                .status(400)
                                .errorCode(text)
                                .errorMessage("before " + text)
                                .build())));
    }

    @TestFactory
    Stream<DynamicTest> reportsAnErrorResponseWithoutOptionalFields() {
        return Call.tests(calls, call -> {
            ServiceException failure =
                    fail(call, ErrorResponse.builder().status(503).build());
            assertThat(failure.response().retryAfter()).as("retry-after").isEmpty();
            assertThat(failure.response().requestId()).as("request id").isEmpty();
        });
    }

    @TestFactory
    Stream<DynamicTest> hasNoEffectIfTheServiceDidNotApplyTheCall() {
        return Call.tests(calls, call -> {
            failNextCall(complete(500, 1), false);
            assertFails(ServiceException.class, call.operation(), Outcome.UNKNOWN, call);
            assertThat(all()).containsExactly(room);
        });
    }

    @Test
    void createsOneChatroomIfTheServiceAppliedTheFailedCreate() {
        failNextCall(complete(502, 1), true);
        assertThat(catchThrowable(calls.get(0))).isInstanceOf(ServiceException.class);

        assertThat(names(all())).containsExactly("Room", "Another");
    }

    @Test
    void changesTheChatroomOnceIfTheServiceAppliedTheFailedCall() {
        failNextCall(complete(503, 0), true);
        assertThat(catchThrowable(() -> gateway().updateChatroom(room.id(), RENAMED)))
                .isInstanceOf(ServiceException.class);
        assertThat(names(all())).containsExactly("Renamed");

        failNextCall(complete(503, 0), true);
        assertThat(catchThrowable(() -> gateway().deleteChatroom(room.id()))).isInstanceOf(ServiceException.class);
        assertThat(all()).isEmpty();
    }

    @Test
    void failsAStreamWhenAPageFails() {
        create("Another");
        Iterator<Chatroom> rooms = gateway()
                .listAllChatrooms(ListChatroomsRequest.builder().limit(1).build())
                .iterator();
        assertThat(rooms.next()).isEqualTo(room);
        failNextCall(complete(500, 1), false);

        assertFails(ServerErrorException.class, Operation.LIST_CHATROOMS, Outcome.UNKNOWN, rooms::next);
    }

    /** A call for a page too many would fail. */
    @Test
    void makesNoCallAfterTheLastPageOfAStream() {
        create("Another");
        Iterator<Chatroom> rooms = gateway()
                .listAllChatrooms(ListChatroomsRequest.builder().limit(1).build())
                .iterator();
        assertThat(List.of(rooms.next().name(), rooms.next().name())).containsExactly("Room", "Another");
        failNextCall(complete(500, 1), false);

        assertThat(rooms.hasNext()).isFalse();
        assertThat(catchThrowable(() -> gateway().listChatrooms(ALL))).isInstanceOf(ServerErrorException.class);
    }

    @TestFactory
    Stream<DynamicTest> succeedsAfterAnErrorResponse() {
        return Call.tests(callsOfAView, call -> {
            fail(call, complete(503, 0));
            supplierCalls.clear();
            assertThat(catchThrowable(call)).as("the next call").isNull();
            assertThat(supplierCalls).as("calls of the supplier").hasSize(1);
        });
    }

    private static ErrorResponse complete(int status, int retryAfterSeconds) {
        return ErrorResponse.builder()
                .status(status)
                .errorCode("Code_" + status)
                .errorMessage(" The service's  message\n\u0001 about \u00fc \uD83D\uDE00 " + "x".repeat(200))
                .requestId("req-" + status + " / A")
                .retryAfter(Duration.ofSeconds(retryAfterSeconds))
                .build();
    }

    private void assertFailure(Call call, ErrorResponse response) {
        ErrorResponse actual = fail(call, response).response();
        int status = response.status();
        assertThat(actual.status()).as("status").isEqualTo(status);
        assertThat(actual.errorCode()).as("error code with status %s", status).isEqualTo(response.errorCode());
        assertThat(actual.errorMessage())
                .as("error message with status %s", status)
                .isEqualTo(response.errorMessage());
        assertThat(actual.requestId()).as("request id with status %s", status).isEqualTo(response.requestId());
        assertThat(actual.retryAfter()).as("retry-after with status %s", status).isEqualTo(response.retryAfter());
    }

    /** Makes a call that fails once: a second attempt would succeed. */
    private ServiceException fail(Call call, ErrorResponse response) {
        failNextCall(response, false);
        ServiceException expected = ServiceException.of(call.operation(), response);
        Throwable thrown = catchThrowable(call);
        assertThat(thrown).as("failure with status %s", response.status()).hasSameClassAs(expected);
        ServiceException failure = (ServiceException) thrown;
        assertThat(failure.operation()).as("operation").isEqualTo(call.operation());
        assertThat(failure.outcome()).as("outcome").isEqualTo(expected.outcome());
        assertThat(failure.attempts()).as("attempts").isEqualTo(1);
        assertHidden(TOKEN, failure);
        return failure;
    }
}
