package tachyon.chatroom.decorator.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tachyon.chatroom.adapter.inmemory.InMemoryChatrooms;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.domain.ListChatroomsRequest;
import tachyon.chatroom.domain.ListMessagesRequest;
import tachyon.chatroom.domain.UpdateChatroomRequest;
import tachyon.chatroom.port.CallInterruptedException;
import tachyon.chatroom.port.CallOptions;
import tachyon.chatroom.port.CallRejectedException;
import tachyon.chatroom.port.ChatroomException;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.ChatroomNotFoundException;
import tachyon.chatroom.port.ConnectFailedException;
import tachyon.chatroom.port.DeadlineExceededException;
import tachyon.chatroom.port.ErrorResponse;
import tachyon.chatroom.port.GatewayClosedException;
import tachyon.chatroom.port.MalformedResponseException;
import tachyon.chatroom.port.ConnectionLostException;
import tachyon.chatroom.port.Operation;
import tachyon.chatroom.port.Outcome;
import tachyon.chatroom.port.RateLimitedException;
import tachyon.chatroom.port.ResponseTooLargeException;
import tachyon.chatroom.port.ServiceException;
import tachyon.chatroom.port.ServerErrorException;
import tachyon.chatroom.port.TlsException;

/** What is made again, and what is not, over the fake that fails on demand. */
class RetryTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final InMemoryChatrooms service = InMemoryChatrooms.create();
    private final Surroundings surroundings = new Surroundings();
    private final Chatroom room =
            service.createChatroom(CreateChatroomRequest.builder().name("Room").build());

    @AfterEach
    void clearTheInterrupt() {
        var unused = Thread.interrupted();
    }

    /** Where a call can fail, and which operations are then made again: listings, delete, create, update. */
    private enum Point {
        NO_CONNECTION("yes yes yes yes"),
        NO_TRUSTED_CONNECTION("no no no no"),
        BROKEN_CONNECTION("yes yes no no"),
        UNREADABLE_ANSWER("yes yes no no"),
        TOO_LARGE_ANSWER("no no no no"),
        STATUS_301("no no no no"),
        STATUS_400("no no no no"),
        STATUS_401("no no no no"),
        STATUS_403("no no no no"),
        STATUS_404("no no no no"),
        STATUS_408("yes yes no no"),
        STATUS_409("no no no no"),
        STATUS_418("no no no no"),
        STATUS_429("yes yes no no"),
        STATUS_500("yes yes no no"),
        STATUS_503("yes yes no no"),
        DEADLINE("no no no no"),
        INTERRUPT("no no no no"),
        CLOSED("no no no no"),
        REFUSED("no no no no");

        private final String repeats;

        Point(String repeats) {
            this.repeats = repeats;
        }

        boolean isRepeated(Operation operation) {
            int column = switch (operation) {
                case LIST_CHATROOMS, LIST_MESSAGES -> 0;
                case DELETE_CHATROOM -> 1;
                case CREATE_CHATROOM -> 2;
                case UPDATE_CHATROOM -> 3;
            };
            return repeats.split(" ", -1)[column].equals("yes");
        }

        ChatroomException failure(Operation operation) {
            return switch (this) {
                case NO_CONNECTION -> new ConnectFailedException(operation, "refused", null);
                case NO_TRUSTED_CONNECTION -> new TlsException(operation, "expired", null);
                case BROKEN_CONNECTION -> new ConnectionLostException(operation, Outcome.UNKNOWN, "reset", null);
                case UNREADABLE_ANSWER -> new MalformedResponseException(operation, Outcome.APPLIED, "cut", null);
                case TOO_LARGE_ANSWER -> new ResponseTooLargeException(operation, Outcome.UNKNOWN, "endless", null);
                case DEADLINE -> new DeadlineExceededException(operation, Outcome.UNKNOWN, TIMEOUT, null);
                case INTERRUPT -> new CallInterruptedException(operation, Outcome.UNKNOWN, "interrupted", null);
                case CLOSED -> new GatewayClosedException(operation, Outcome.NOT_APPLIED, "closed", null);
                case REFUSED -> new CallRejectedException(operation, "open", null);
                default -> ServiceException.of(operation, Integer.parseInt(name().substring("STATUS_".length())));
            };
        }
    }

    @TestFactory
    Stream<DynamicTest> onlyWhatIsSafeIsMadeAgain() {
        return Stream.of(Point.values())
                .flatMap(point -> Stream.of(Operation.values())
                        .map(operation -> DynamicTest.dynamicTest(
                                point + " on " + operation.operationId(), () -> assertRepeat(point, operation))));
    }

    private static void assertRepeat(Point point, Operation operation) {
        RetryTest fresh = new RetryTest();
        ChatroomException failure = point.failure(operation);
        fresh.service.failNextCall(failure);
        ThrowingCallable call = fresh.call(fresh.wrap(fresh.surroundings.settings()), operation);

        if (point.isRepeated(operation)) {
            assertThat(catchThrowableOfType(ChatroomException.class, call)).isNull();
            assertThat(fresh.surroundings.pauses).containsExactly(Duration.ofMillis(100));
        } else {
            assertThat(catchThrowableOfType(ChatroomException.class, call)).isSameAs(failure);
            assertThat(failure.attempts()).isEqualTo(1);
            assertThat(fresh.surroundings.pauses).isEmpty();
        }
    }

    @Test
    void aRateLimitedCreateIsRepeatedIfAskedFor() {
        failNext(Point.STATUS_429);
        assertThat(created(wrap(surroundings.settings().retryCreateOnRateLimit(true))))
                .isEqualTo("Another");
        failNext(Point.STATUS_429);
        assertThat(catchThrowableOfType(
                        RateLimitedException.class,
                        () -> wrap(surroundings.settings().retryCreateOnRateLimit(true))
                                .updateChatroom(room.id(), RENAMED)))
                .isNotNull();
    }

    @Test
    void aRateLimitedUpdateIsRepeatedIfAskedFor() {
        ChatroomGateway gateway = wrap(surroundings.settings().retryUpdateOnRateLimit(true));
        failNext(Point.STATUS_429);
        assertThat(gateway.updateChatroom(room.id(), RENAMED).name()).isEqualTo("Renamed");
        failNext(Point.STATUS_429);
        assertThat(catchThrowableOfType(RateLimitedException.class, () -> created(gateway)))
                .isNotNull();
    }

    @Test
    void aDeleteThatIsNotFoundAfterAnAttemptThatMayHaveDeletedIsDone() {
        for (Point point : List.of(Point.BROKEN_CONNECTION, Point.UNREADABLE_ANSWER, Point.STATUS_503)) {
            ChatroomId id = service.createChatroom(
                            CreateChatroomRequest.builder().build())
                    .id();
            service.failNextCallAfterApplying(point.failure(Operation.DELETE_CHATROOM));

            wrap(surroundings.settings()).deleteChatroom(id);
        }
        assertThat(surroundings.pauses).hasSize(3);
    }

    @Test
    void aDeleteThatIsNotFoundAfterAnAttemptThatDeletedNothingIsNotFound() {
        service.deleteChatroom(room.id());
        failNext(Point.NO_CONNECTION);

        ChatroomNotFoundException failure = catchThrowableOfType(
                ChatroomNotFoundException.class,
                () -> wrap(surroundings.settings()).deleteChatroom(room.id()));

        assertThat(failure.attempts()).isEqualTo(2);
        assertThat(failure.outcome()).isEqualTo(Outcome.NOT_APPLIED);
    }

    @Test
    void aFailureTellsOfEveryAttempt() {
        failNext(Point.BROKEN_CONNECTION);
        failNext(Point.STATUS_503);
        failNext(Point.NO_CONNECTION);

        ConnectFailedException failure = catchThrowableOfType(
                ConnectFailedException.class, () -> wrap(surroundings.settings()).deleteChatroom(room.id()));

        assertThat(failure.attempts()).isEqualTo(3);
        assertThat(failure).hasMessage("delete_chatroom: refused (outcome unknown, after 3 attempts)");
        assertThat(failure.outcome())
                .as("the first attempt may have deleted it")
                .isEqualTo(Outcome.UNKNOWN);
        assertThat(failure.getSuppressed())
                .hasExactlyElementsOfTypes(ConnectionLostException.class, ServerErrorException.class);
    }

    @Test
    void theWaitsDoubleUpToTheLongest() {
        for (int i = 0; i < 5; i++) {
            failNext(Point.STATUS_503);
        }
        wrap(surroundings
                        .settings()
                        .maxAttempts(6)
                        .initialBackoff(Duration.ofMillis(100))
                        .maxBackoff(Duration.ofMillis(700)))
                .listChatrooms(ALL);

        assertThat(surroundings.pauses).extracting(Duration::toMillis).containsExactly(100L, 200L, 400L, 700L, 700L);
    }

    @Test
    void theWaitsAreRandomBetweenNothingAndTheLongest() {
        List<Long> bounds = new ArrayList<>();
        Backoff backoff = new Backoff(surroundings
                .settings()
                .jitter(new RandomGenerator() {
                    @Override
                    public long nextLong() {
                        return 0;
                    }

                    @Override
                    public long nextLong(long bound) {
                        bounds.add(bound);
                        return 0;
                    }
                })
                .build());

        assertThat(backoff.millisAfter(2, Point.STATUS_500.failure(Operation.LIST_CHATROOMS)))
                .isZero();
        assertThat(bounds).containsExactly(201L);
    }

    @Test
    void theServicesRetryAfterIsWaitedFor() {
        failNext(503, Duration.ofSeconds(7));
        failNext(429, Duration.ZERO);
        wrap(surroundings.settings()).listChatrooms(ALL);

        assertThat(surroundings.pauses).containsExactly(Duration.ofSeconds(7), Duration.ofMillis(200));
    }

    @Test
    void aRetryAfterThatDoesNotFitEndsTheCallAtOnce() {
        failNext(503, TIMEOUT);

        ServerErrorException failure = catchThrowableOfType(
                ServerErrorException.class,
                () -> wrap(surroundings.settings().timeout(TIMEOUT)).listChatrooms(ALL));

        assertThat(failure.attempts()).isEqualTo(1);
        assertThat(surroundings.pauses).isEmpty();
    }

    @Test
    void everyAttemptHasOnlyTheTimeThatIsLeft() {
        List<Duration> times = new ArrayList<>();
        failNext(503, Duration.ofSeconds(7));
        ChatroomGateway gateway = ResilientChatrooms.wrap(
                new TimesOfAttempts(service, times),
                surroundings.settings().timeout(TIMEOUT).build());
        gateway.listChatrooms(ALL);
        gateway.withOptions(CallOptions.builder().timeout(Duration.ofSeconds(3)).build())
                .listChatrooms(ALL);

        assertThat(times)
                .containsExactly(TIMEOUT, TIMEOUT.minusSeconds(7), Duration.ofSeconds(3), Duration.ofSeconds(3));
    }

    @Test
    void theCallersTimeoutIsToldWhateverTheAttemptHad() {
        service.failNextCall(
                operation -> new DeadlineExceededException(operation, Outcome.UNKNOWN, Duration.ofSeconds(29), null));

        DeadlineExceededException failure = catchThrowableOfType(
                DeadlineExceededException.class,
                () -> created(wrap(surroundings.settings().timeout(TIMEOUT))));

        assertThat(failure.timeout()).isEqualTo(TIMEOUT);
        assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void timeThatRanOutInAPauseIsADeadline() {
        failNext(Point.BROKEN_CONNECTION);
        ChatroomGateway gateway =
                wrap(surroundings.settings().timeout(TIMEOUT).sleeper(time -> surroundings.pass(TIMEOUT)));

        DeadlineExceededException failure =
                catchThrowableOfType(DeadlineExceededException.class, () -> gateway.deleteChatroom(room.id()));

        assertThat(failure.attempts()).isEqualTo(1);
        assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(failure.getSuppressed()).hasExactlyElementsOfTypes(ConnectionLostException.class);
    }

    @Test
    void anInterruptBetweenAttemptsEndsTheCall() {
        failNext(Point.NO_CONNECTION);
        Thread.currentThread().interrupt();
        ChatroomGateway gateway = ResilientChatrooms.wrap(
                new IgnoringInterrupts(service), ResilienceSettings.builder().build());

        CallInterruptedException failure = catchThrowableOfType(CallInterruptedException.class, () -> created(gateway));

        assertThat(Thread.currentThread().isInterrupted()).isTrue();
        assertThat(failure.attempts()).isEqualTo(1);
        assertThat(failure.outcome()).isEqualTo(Outcome.NOT_APPLIED);
    }

    @Test
    void closingBetweenAttemptsEndsTheCall() {
        ChatroomGateway[] gateway = new ChatroomGateway[1];
        gateway[0] = wrap(surroundings.settings().sleeper(time -> gateway[0].close()));
        failNext(Point.BROKEN_CONNECTION);

        GatewayClosedException failure =
                catchThrowableOfType(GatewayClosedException.class, () -> gateway[0].deleteChatroom(room.id()));

        assertThat(failure.attempts()).isEqualTo(1);
        assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void closingEndsARealWait() throws Exception {
        service.failNextCall(ServiceException.of(
                Operation.LIST_CHATROOMS,
                ErrorResponse.builder()
                        .status(503)
                        .retryAfter(Duration.ofHours(1))
                        .build()));
        ChatroomGateway gateway = ResilientChatrooms.wrap(
                service,
                ResilienceSettings.builder().timeout(Duration.ofHours(2)).build());
        CompletableFuture<GatewayClosedException> ended = new CompletableFuture<>();
        Thread waiting = new Thread(() ->
                ended.complete(catchThrowableOfType(GatewayClosedException.class, () -> gateway.listChatrooms(ALL))));
        waiting.start();
        while (waiting.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        gateway.close();

        assertThat(ended.get(10, TimeUnit.SECONDS).attempts()).isEqualTo(1);
    }

    @Test
    void whatTheTokenSupplierThrowsIsNotRepeated() {
        RuntimeException thrown = new UnsupportedOperationException("no token");
        ChatroomGateway view = wrap(surroundings.settings())
                .withOptions(CallOptions.builder()
                        .accessToken(() -> {
                            throw thrown;
                        })
                        .build());

        assertThat(catchThrowableOfType(RuntimeException.class, () -> view.listChatrooms(ALL)))
                .isSameAs(thrown);
    }

    private static final UpdateChatroomRequest RENAMED =
            UpdateChatroomRequest.builder().name("Renamed").build();
    private static final ListChatroomsRequest ALL =
            ListChatroomsRequest.builder().build();

    private ChatroomGateway wrap(ResilienceSettings.Builder settings) {
        return ResilientChatrooms.wrap(service, settings.build());
    }

    private void failNext(Point point) {
        service.failNextCall(point::failure);
    }

    private void failNext(int status, Duration retryAfter) {
        service.failNextCall(operation -> ServiceException.of(
                operation,
                ErrorResponse.builder().status(status).retryAfter(retryAfter).build()));
    }

    private static String created(ChatroomGateway gateway) {
        return gateway.createChatroom(
                        CreateChatroomRequest.builder().name("Another").build())
                .name();
    }

    private ThrowingCallable call(ChatroomGateway gateway, Operation operation) {
        return switch (operation) {
            case CREATE_CHATROOM -> () -> created(gateway);
            case UPDATE_CHATROOM -> () -> gateway.updateChatroom(room.id(), RENAMED);
            case DELETE_CHATROOM -> () -> gateway.deleteChatroom(room.id());
            case LIST_CHATROOMS -> () -> gateway.listChatrooms(ALL);
            case LIST_MESSAGES ->
                () -> gateway.listMessages(
                        room.id(), ListMessagesRequest.builder().build());
        };
    }
}
