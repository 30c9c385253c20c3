package tachyon.chatroom.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.ListChatroomsRequest;
import tachyon.chatroom.domain.UpdateChatroomRequest;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.ChatroomNotFoundException;

/** The contract of concurrent calls. Each test uses up to 16 threads and has a timeout of one minute. */
@Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
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
