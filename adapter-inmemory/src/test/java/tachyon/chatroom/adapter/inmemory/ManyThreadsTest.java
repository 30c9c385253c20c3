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
class ManyThreadsTest {
    private static final int THREADS = 8;
    private static final int ROUNDS = 300;

    private final InMemoryChatrooms chatrooms = InMemoryChatrooms.create();

    @Test
    void everyThreadSeesItsOwnChangesInOrderWhileOthersChangeTheirs() throws Exception {
        List<List<String>> kept = onAllThreads(thread -> () -> createUpdateAndDeleteEveryOther(thread));

        List<String> expected = kept.stream().flatMap(List::stream).toList();
        List<Chatroom> left = chatrooms.listAllChatrooms(Service.ALL).toList();
        assertThat(left).extracting(room -> room.id().value()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(left).allMatch(room -> room.name().startsWith("updated "));
        for (List<String> own : kept) {
            assertThat(left)
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
                    .forEach(seen -> assertThat(ids.add(seen.id().value())).isTrue());
            if (round % 2 == 0) {
                chatrooms.deleteChatroom(room.id());
            } else {
                kept.add(room.id().value());
            }
        }
        return kept;
    }

    @Test
    void ofManyDeletesOfOneChatroomOneSucceeds() throws Exception {
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
    void updatesOfDifferentFieldsAreNotLost() throws Exception {
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
    void aPlannedFailureStrikesOneCall() throws Exception {
        ServiceException failure = ServiceException.of(Operation.CREATE_CHATROOM, 503);
        chatrooms.failNextCall(failure);

        List<Boolean> struck = onAllThreads(thread -> () -> {
            try {
                chatrooms.createChatroom(Service.named("room"));
                return false;
            } catch (ServiceException e) {
                assertThat(e).isSameAs(failure);
                return true;
            }
        });

        assertThat(struck).containsOnlyOnce(true);
        assertThat(Service.names(chatrooms)).hasSize(THREADS - 1);
    }

    /** Has all threads begin together, so that they meet. */
    private static <T> List<T> onAllThreads(IntFunction<Callable<T>> work)
            throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            CyclicBarrier begin = new CyclicBarrier(THREADS);
            List<Future<T>> under = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                Callable<T> own = work.apply(thread);
                under.add(threads.submit(() -> {
                    begin.await();
                    return own.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> result : under) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
