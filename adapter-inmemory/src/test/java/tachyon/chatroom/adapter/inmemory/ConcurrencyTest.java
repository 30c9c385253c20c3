package tachyon.chatroom.adapter.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.UpdateChatroomRequest;
import tachyon.chatroom.port.ChatroomNotFoundException;
import tachyon.chatroom.port.Operation;
import tachyon.chatroom.port.ServiceException;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ConcurrencyTest {
    private static final int THREADS = 8;
    private static final int ROUNDS = 300;

    private final InMemoryChatrooms chatrooms = InMemoryChatrooms.create();

    @Test
    void keepsTheOrderOfEachThreadsChangesWhileOtherThreadsMakeTheirs() throws Exception {
        List<List<String>> kept = onAllThreads(thread -> () -> createUpdateAndDeleteEveryOther(thread));

        List<String> expected = kept.stream().flatMap(List::stream).toList();
        List<Chatroom> remaining = chatrooms.listAllChatrooms(Service.ALL).toList();
        assertThat(remaining).extracting(room -> room.id().value()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(remaining).allMatch(room -> room.name().startsWith("updated "));
        for (List<String> own : kept) {
            assertThat(remaining)
                    .extracting(room -> room.id().value())
                    .filteredOn(new HashSet<>(own)::contains)
                    .isEqualTo(own);
        }
    }

    private List<String> createUpdateAndDeleteEveryOther(int thread) {
        List<String> kept = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            Chatroom room = chatrooms.createChatroom(Service.named("created " + thread));
            chatrooms.updateChatroom(room.id(), Service.rename("updated " + round));
            Set<String> ids = new HashSet<>();
            chatrooms
                    .listChatrooms(Service.ALL)
                    .chatrooms()
                    .forEach(listed -> assertThat(ids.add(listed.id().value())).isTrue());
            if (round % 2 == 0) {
                chatrooms.deleteChatroom(room.id());
            } else {
                kept.add(room.id().value());
            }
        }
        return kept;
    }

    @Test
    void letsOneOfManyConcurrentDeletesSucceed() throws Exception {
        for (int round = 0; round < 50; round++) {
            Chatroom room = chatrooms.createChatroom(Service.named("one"));

            List<Boolean> deleted = onAllThreads(thread -> () -> {
                try {
                    chatrooms.deleteChatroom(room.id());
                    return true;
                } catch (ChatroomNotFoundException e) {
                    return false;
                }
            });

            assertThat(deleted).containsOnlyOnce(true);
        }
    }

    @Test
    void appliesConcurrentUpdatesOfDifferentFields() throws Exception {
        Chatroom room = chatrooms.createChatroom(Service.named("start"));

        onAllThreads(thread -> () -> chatrooms.updateChatroom(
                room.id(),
                thread % 2 == 0
                        ? Service.rename("renamed")
                        : UpdateChatroomRequest.builder()
                                .putMetadata("changed", "yes")
                                .build()));

        Chatroom last = chatrooms.listChatrooms(Service.ALL).chatrooms().get(0);
        assertThat(last.name()).isEqualTo("renamed");
        assertThat(last.metadata()).hasToString("{\"changed\":\"yes\"}");
    }

    @Test
    void appliesAQueuedFailureToOneCall() throws Exception {
        ServiceException failure = ServiceException.of(Operation.CREATE_CHATROOM, 503);
        chatrooms.failNextCall(failure);

        List<Boolean> failed = onAllThreads(thread -> () -> {
            try {
                chatrooms.createChatroom(Service.named("room"));
                return false;
            } catch (ServiceException e) {
                assertThat(e).isSameAs(failure);
                return true;
            }
        });

        assertThat(failed).containsOnlyOnce(true);
        assertThat(Service.names(chatrooms)).hasSize(THREADS - 1);
    }

    /** Starts the work of all threads at the same moment, so that their calls overlap. */
    private static <T> List<T> onAllThreads(IntFunction<Callable<T>> work)
            throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            CyclicBarrier start = new CyclicBarrier(THREADS);
            List<Future<T>> running = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                Callable<T> own = work.apply(thread);
                running.add(threads.submit(() -> {
                    start.await();
                    return own.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : running) {
                results.add(future.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
