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

/** One gateway, many threads at once: a test has up to 16 of them, and one minute. */
@Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
public abstract class ConcurrencyContract extends GatewayContract {
    private static final int THREADS = 16;
    private static final int ROUNDS = 5;

    /** For subclasses. */
    protected ConcurrencyContract() {}

    @Test
    void everyChatroomThatAThreadCreatesIsThereOnce() throws Exception {
        List<List<Chatroom>> created = together(thread -> IntStream.range(0, ROUNDS)
                .mapToObj(round -> create(thread + "/" + round))
                .toList());

        List<Chatroom> expected = created.stream().flatMap(List::stream).toList();
        assertThat(expected).extracting(Chatroom::id).doesNotHaveDuplicates();
        assertThat(gateway().listAllChatrooms(ListChatroomsRequest.builder().build()))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void everyThreadSeesWhatItDidItself() throws Exception {
        together(thread -> {
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
    void ofThreadsThatDeleteTheSameChatroomOneSucceeds() throws Exception {
        Chatroom room = create("Room");
        List<Boolean> deleted = together(thread -> {
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
    void ofThreadsThatRenameTheSameChatroomOneIsLast() throws Exception {
        Chatroom room = create("Room");
        List<Chatroom> answers = together(thread -> gateway()
                .updateChatroom(
                        room.id(),
                        UpdateChatroomRequest.builder()
                                .name("Name " + thread)
                                .putMetadata("name", "Name " + thread)
                                .build()));

        assertThat(names(answers)).doesNotHaveDuplicates();
        assertThat(all()).hasSize(1).allSatisfy(last -> assertThat(answers).contains(last));
    }

    @Test
    void operatorsThatCallAtOnceDoNotMeet() throws Exception {
        List<List<String>> seen = together(thread -> {
            ChatroomGateway operator = anotherOperator();
            for (int round = 0; round < ROUNDS; round++) {
                operator.createChatroom(named("Room of " + thread));
            }
            return names(operator.listChatrooms(ALL).chatrooms());
        });

        for (int thread = 0; thread < THREADS; thread++) {
            assertThat(seen.get(thread)).hasSize(ROUNDS).containsOnly("Room of " + thread);
        }
        assertThat(all()).isEmpty();
    }

    /** Runs a step on every thread, all at once, and gives what each had, in the order of the threads. */
    private static <T> List<T> together(IntFunction<T> step) throws InterruptedException, ExecutionException {
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
