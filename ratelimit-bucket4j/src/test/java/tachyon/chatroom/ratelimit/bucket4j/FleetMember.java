package tachyon.chatroom.ratelimit.bucket4j;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import tachyon.chatroom.adapter.inmemory.InMemoryChatrooms;
import tachyon.chatroom.decorator.resilience.ResilienceSettings;
import tachyon.chatroom.decorator.resilience.ResilientChatrooms;
import tachyon.chatroom.domain.ListChatroomsRequest;
import tachyon.chatroom.port.CallRejectedException;
import tachyon.chatroom.port.ChatroomGateway;

/**
 * A program that makes calls as fast as a shared limit of 100 calls per second permits. For each line on its input it
 * prints the number of successes so far; it ends with its input.
 */
final class FleetMember {
    private static final int THREADS = 15;

    private FleetMember() {}

    public static void main(String[] args) throws Exception {
        SharedBucket shared =
                new SharedBucket(args[0], SharedBucket.bandwidth(100, Duration.ofSeconds(1)), Duration.ofSeconds(2));
        ChatroomGateway chatrooms = ResilientChatrooms.wrap(
                InMemoryChatrooms.create(),
                ResilienceSettings.builder()
                        .timeout(Duration.ofSeconds(5))
                        .rateLimit(shared.limit(WhenUnavailable.REJECT))
                        .build());
        AtomicInteger successes = new AtomicInteger();
        for (int i = 0; i < THREADS; i++) {
            Thread caller = new Thread(() -> callForever(chatrooms, successes));
            caller.setDaemon(true);
            caller.start();
        }
        while (System.in.read() == '\n') {
            System.out.println(successes.get());
        }
        System.exit(0);
    }

    private static void callForever(ChatroomGateway chatrooms, AtomicInteger successes) {
        ListChatroomsRequest all = ListChatroomsRequest.builder().build();
        while (true) {
            try {
                var unused = chatrooms.listChatrooms(all);
                successes.incrementAndGet();
            } catch (CallRejectedException e) {
                // Redis did not respond in time: the next call follows.
            }
        }
    }
}
