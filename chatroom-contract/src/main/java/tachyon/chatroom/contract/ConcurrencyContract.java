package tachyon.chatroom.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.ListChatroomsRequest;
import tachyon.chatroom.domain.UpdateChatroomRequest;
import tachyon.chatroom.port.CallOptions;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.ChatroomNotFoundException;

/** The contract of concurrent calls. Each test uses up to 16 threads and has a timeout of one minute. */
@Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@WrittenIn({"ChatroomGateway (Threading)", "docs/own-adapter.md#requirements"})
public abstract class ConcurrencyContract extends GatewayContract {
    private static final int THREADS = 16;
    private static final int ROUNDS = 5;

    /** Creates the contract, for subclasses. */
    protected ConcurrencyContract() {}

    @Test
    void storesEveryConcurrentlyCreatedChatroomOnce() throws Exception {
        List<List<Chatroom>> created = concurrently(thread -> IntStream.range(0, ROUNDS)
                .mapToObj(round -> create(thread + "/" + round))
                .toList());

        List<Chatroom> expected = created.stream().flatMap(List::stream).toList();
        assertThat(expected).extracting(Chatroom::id).doesNotHaveDuplicates();
        assertThat(gateway().listAllChatrooms(ListChatroomsRequest.builder().build()))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void storesEveryChatroomOfEqualConcurrentCreates() throws Exception {
        List<List<Chatroom>> created = concurrently(thread ->
                Stream.generate(() -> create("Room")).limit(5 * ROUNDS).toList());

        List<Chatroom> expected = created.stream().flatMap(List::stream).toList();
        assertThat(expected).extracting(Chatroom::id).doesNotHaveDuplicates();
        assertThat(gateway().listAllChatrooms(ALL)).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void reflectsTheChangesOfAThreadInItsOwnListings() throws Exception {
        concurrently(thread -> {
            for (int round = 0; round < ROUNDS; round++) {
                Chatroom created = create("Room of " + thread);
                Chatroom renamed = gateway().updateChatroom(created.id(), RENAMED);
                assertThat(listed(created.id())).isEqualTo(renamed);
                gateway().deleteChatroom(created.id());
                assertThat(all()).extracting(Chatroom::id).doesNotContain(created.id());
            }
            return thread;
        });

        assertThat(all()).isEmpty();
    }

    @Test
    void letsOneOfSeveralConcurrentDeletesSucceed() throws Exception {
        Chatroom room = create("Room");
        List<Boolean> deleted = concurrently(thread -> {
            try {
                gateway().deleteChatroom(room.id());
                return true;
            } catch (ChatroomNotFoundException e) {
                return false;
            }
        });

        assertThat(deleted).containsOnlyOnce(true);
        assertThat(all()).isEmpty();
    }

    @Test
    void appliesEachOfSeveralConcurrentUpdatesAsAWhole() throws Exception {
        Chatroom room = create("Room");
        List<Chatroom> responses = concurrently(thread -> gateway()
                .updateChatroom(
                        room.id(),
                        UpdateChatroomRequest.builder()
                                .name("Name " + thread)
                                .putMetadata("name", "Name " + thread)
                                .build()));

        assertThat(names(responses)).doesNotHaveDuplicates();
        assertThat(all()).hasSize(1).allSatisfy(last -> assertThat(responses).contains(last));
    }

    @Test
    void separatesOperatorsThatCallConcurrently() throws Exception {
        List<List<String>> listed = concurrently(thread -> {
            ChatroomGateway operator = anotherOperator();
            for (int round = 0; round < ROUNDS; round++) {
                operator.createChatroom(named("Room of " + thread));
            }
            return names(operator.listChatrooms(ALL).chatrooms());
        });

        for (int thread = 0; thread < THREADS; thread++) {
            assertThat(listed.get(thread)).hasSize(ROUNDS).containsOnly("Room of " + thread);
        }
        assertThat(all()).isEmpty();
    }

    @Test
    void createsAChatroomForEachOfSeveralEqualConcurrentCreates() throws Exception {
        List<Chatroom> created = inFlightAtOnce(gateway(), view -> view.createChatroom(named("Room")));

        assertThat(created).extracting(Chatroom::id).doesNotHaveDuplicates();
        assertThat(all()).containsExactlyInAnyOrderElementsOf(created);
    }

    @Test
    void makesACallForEachOfSeveralEqualConcurrentUpdates() throws Exception {
        Chatroom room = create("Room");

        assertThat(names(inFlightAtOnce(gateway(), view -> view.updateChatroom(room.id(), RENAMED))))
                .containsOnly("Renamed");
    }

    @Test
    void makesACallForEachOfSeveralEqualConcurrentListings() throws Exception {
        Chatroom room = create("Room");

        assertThat(inFlightAtOnce(gateway(), view -> view.listChatrooms(ALL).chatrooms()))
                .containsOnly(List.of(room));
        assertThat(inFlightAtOnce(gateway(), view -> view.listMessages(room.id(), MESSAGES)))
                .containsOnly(List.of());
    }

    @Test
    void makesACallForEachOfSeveralEqualConcurrentDeletes() throws Exception {
        Chatroom room = create("Room");
        List<Boolean> deleted = inFlightAtOnce(gateway(), view -> delete(view, room));

        assertThat(deleted).containsOnlyOnce(true);
        assertThat(all()).isEmpty();
    }

    /** Calls of every operation, all in flight at once, each with an operator of its own. */
    @Test
    void keepsTheOperatorOfEveryCallThatIsInFlight() throws Exception {
        List<ChatroomGateway> operators = IntStream.range(0, THREADS)
                .mapToObj(thread -> anotherOperator())
                .toList();
        List<Chatroom> rooms = operators.stream()
                .map(operator -> operator.createChatroom(named("Room")))
                .toList();

        List<Chatroom> created = inFlightAtOnce(operators, (view, thread) -> view.createChatroom(named("Another")));
        for (int thread = 0; thread < THREADS; thread++) {
            assertThat(created.get(thread).operatorId())
                    .isEqualTo(rooms.get(thread).operatorId());
        }
        assertThat(inFlightAtOnce(
                        operators,
                        (view, thread) -> view.listChatrooms(ALL).chatrooms().get(0)))
                .isEqualTo(rooms);
        assertThat(inFlightAtOnce(
                        operators,
                        (view, thread) -> view.listMessages(rooms.get(thread).id(), MESSAGES)))
                .containsOnly(List.of());
        assertThat(inFlightAtOnce(
                        operators,
                        (view, thread) -> view.updateChatroom(rooms.get(thread).id(), RENAMED)))
                .extracting(Chatroom::id)
                .isEqualTo(rooms.stream().map(Chatroom::id).toList());
        assertThat(inFlightAtOnce(operators, (view, thread) -> delete(view, rooms.get(thread))))
                .containsOnly(true);
    }

    private static boolean delete(ChatroomGateway gateway, Chatroom room) {
        try {
            gateway.deleteChatroom(room.id());
            return true;
        } catch (ChatroomNotFoundException e) {
            return false;
        }
    }

    /** Makes an equal call on every thread, all through one view. */
    private static <T> List<T> inFlightAtOnce(ChatroomGateway gateway, Function<ChatroomGateway, T> call)
            throws InterruptedException, ExecutionException {
        WaitingSupplier supplier = new WaitingSupplier();
        ChatroomGateway view = supplier.viewOf(gateway);
        List<T> results = concurrently(thread -> call.apply(view));
        supplier.assertCalledOnEveryThread();
        return results;
    }

    /** Makes a call on every thread, each through a view of another operator. */
    private static <T> List<T> inFlightAtOnce(
            List<ChatroomGateway> operators, BiFunction<ChatroomGateway, Integer, T> call)
            throws InterruptedException, ExecutionException {
        WaitingSupplier supplier = new WaitingSupplier();
        List<ChatroomGateway> views = operators.stream().map(supplier::viewOf).toList();
        List<T> results = concurrently(thread -> call.apply(views.get(thread), thread));
        supplier.assertCalledOnEveryThread();
        return results;
    }

    /**
     * A token supplier whose calls wait for each other, so that all calls of the gateway are in flight at once. If the
     * gateway does not call it on every thread, the calls continue after 1 s.
     */
    private static final class WaitingSupplier implements Supplier<String> {
        private final CountDownLatch allInFlight = new CountDownLatch(THREADS);
        private final List<Thread> threads = Collections.synchronizedList(new ArrayList<>());

        ChatroomGateway viewOf(ChatroomGateway gateway) {
            return gateway.withOptions(CallOptions.builder().accessToken(this).build());
        }

        @Override
        public String get() {
            threads.add(Thread.currentThread());
            allInFlight.countDown();
            try {
                boolean unused = allInFlight.await(1, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return "token";
        }

        void assertCalledOnEveryThread() {
            assertThat(threads)
                    .as("threads that called the token supplier")
                    .hasSize(THREADS)
                    .doesNotHaveDuplicates();
        }
    }

    /** Runs a step on every thread concurrently and returns the results in the order of the threads. */
    private static <T> List<T> concurrently(IntFunction<T> step) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            CyclicBarrier start = new CyclicBarrier(THREADS);
            List<Callable<T>> calls = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int thread = i;
                calls.add(() -> {
                    start.await();
                    return step.apply(thread);
                });
            }
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(calls)) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
