package tachyon.chatroom.adapter.inmemory;

import java.time.InstantSource;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/** Makes identifiers that look like the service's: {@code ch_} and a lower-case ULID. */
final class ChatroomIds implements Supplier<String> {
    private static final char[] CROCKFORD = "0123456789abcdefghjkmnpqrstvwxyz".toCharArray();
    private static final int TIME_CHARACTERS = 10;
    private static final int RANDOM_CHARACTERS = 16;

    private final InstantSource clock;

    ChatroomIds(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public String get() {
        StringBuilder id = new StringBuilder("ch_");
        long millis = clock.millis();
        for (int i = TIME_CHARACTERS - 1; i >= 0; i--) {
            id.append(CROCKFORD[(int) (millis >>> (5 * i)) & 31]);
        }
        ThreadLocalRandom random = ThreadLocalRandom.current();
        for (int i = 0; i < RANDOM_CHARACTERS; i++) {
            id.append(CROCKFORD[random.nextInt(CROCKFORD.length)]);
        }
        return id.toString();
    }
}
