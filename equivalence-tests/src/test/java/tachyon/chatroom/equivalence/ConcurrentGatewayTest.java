package tachyon.chatroom.equivalence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.domain.ListChatroomsRequest;
import tachyon.chatroom.domain.UpdateChatroomRequest;
import tachyon.chatroom.port.ChatroomGateway;

/** 64 threads share one gateway. Each has an operator of its own, and all of them use a shared one. */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ConcurrentGatewayTest {
    private static final int THREADS = 64;
    private static final int ROUNDS = 10;
    private static final int SHARED = 1_000;

    enum Kind {
        IN_MEMORY,
        HTTPCLIENT5,
        RETROFIT;

        Subject open() {
            return switch (this) {
                case IN_MEMORY -> Subject.inMemory();
                case HTTPCLIENT5 -> Subject.overHttpClient5();
                case RETROFIT -> Subject.overRetrofit();
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void losesAndDuplicatesNothingAndSeparatesOperators(Kind kind) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try (Subject subject = kind.open()) {
            CyclicBarrier start = new CyclicBarrier(THREADS);
            Set<Chatroom> kept = ConcurrentHashMap.newKeySet();
            List<Future<?>> histories = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int thread = i;
                histories.add(threads.submit(() -> {
                    start.await();
                    for (int round = 0; round < ROUNDS; round++) {
                        useOwnOperator(subject.as(thread), thread + "/" + round);
                        kept.add(useSharedOperator(subject.as(SHARED), thread + "/" + round));
                    }
                    return thread;
                }));
            }
            for (Future<?> history : histories) {
                history.get();
            }
            assertThat(subject.as(SHARED)
                            .listAllChatrooms(ListChatroomsRequest.builder().build()))
                    .hasSize(THREADS * ROUNDS)
                    .containsExactlyInAnyOrderElementsOf(kept);
        } finally {
            threads.shutdownNow();
        }
    }

    /** No other thread uses this operator, so that its listings contain only this thread's changes. */
    private static void useOwnOperator(ChatroomGateway own, String name) {
        Chatroom room =
                own.createChatroom(CreateChatroomRequest.builder().name(name).build());
        Chatroom renamed = own.updateChatroom(
                room.id(), UpdateChatroomRequest.builder().name(name + "!").build());
        assertThat(renamed.name()).isEqualTo(name + "!");
        assertThat(own.listChatrooms(ListChatroomsRequest.builder().build()).chatrooms())
                .containsExactly(renamed);
        own.deleteChatroom(room.id());
        assertThat(own.listChatrooms(ListChatroomsRequest.builder().build()).chatrooms())
                .isEmpty();
    }

    /** Creates two chatrooms of the shared operator, deletes one and returns the other. */
    private static Chatroom useSharedOperator(ChatroomGateway shared, String name) {
        Chatroom deleted =
                shared.createChatroom(CreateChatroomRequest.builder().name(name).build());
        Chatroom kept =
                shared.createChatroom(CreateChatroomRequest.builder().name(name).build());
        shared.deleteChatroom(deleted.id());
        return kept;
    }
}
