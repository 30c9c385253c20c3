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

/** Sixty-four threads share one gateway: as operators of their own, and as one that they all are. */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SixtyFourThreadsTest {
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
    void nothingIsLostDoubledOrSeenByOthers(Kind kind) throws Exception {
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
                        liveAlone(subject.as(thread), thread + "/" + round);
                        kept.add(leaveOne(subject.as(SHARED), thread + "/" + round));
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

    /** Nobody else is this operator, so that everything is exactly as it was left. */
    private static void liveAlone(ChatroomGateway mine, String name) {
        Chatroom room =
                mine.createChatroom(CreateChatroomRequest.builder().name(name).build());
        Chatroom renamed = mine.updateChatroom(
                room.id(), UpdateChatroomRequest.builder().name(name + "!").build());
        assertThat(renamed.name()).isEqualTo(name + "!");
        assertThat(mine.listChatrooms(ListChatroomsRequest.builder().build()).chatrooms())
                .containsExactly(renamed);
        mine.deleteChatroom(room.id());
        assertThat(mine.listChatrooms(ListChatroomsRequest.builder().build()).chatrooms())
                .isEmpty();
    }

    /** Creates two chatrooms among those of all others, deletes one and gives the other. */
    private static Chatroom leaveOne(ChatroomGateway shared, String name) {
        Chatroom gone =
                shared.createChatroom(CreateChatroomRequest.builder().name(name).build());
        Chatroom stays =
                shared.createChatroom(CreateChatroomRequest.builder().name(name).build());
        shared.deleteChatroom(gone.id());
        return stays;
    }
}
