package tachyon.chatroom.adapter.inmemory;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/** A generator of identifiers in the service's format: {@code ch_} and a lower-case ULID. Thread-safe. */
final class ChatroomIds implements Supplier<String> {
    private static final byte[] CROCKFORD = "0123456789abcdefghjkmnpqrstvwxyz".getBytes(StandardCharsets.ISO_8859_1);
    private static final int PREFIX_CHARACTERS = 3;
    private static final int TIME_CHARACTERS = 10;
    private static final int RANDOM_CHARACTERS = 16;

    private final InstantSource clock;

    ChatroomIds(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public String get() {
        byte[] id = new byte[PREFIX_CHARACTERS + TIME_CHARACTERS + RANDOM_CHARACTERS];
        id[0] = 'c';
        id[1] = 'h';
        id[2] = '_';
        write(clock.millis(), id, PREFIX_CHARACTERS, TIME_CHARACTERS);
        // Eight characters hold 40 bits, so two random numbers of 64 bits are enough.
        ThreadLocalRandom random = ThreadLocalRandom.current();
        int half = RANDOM_CHARACTERS / 2;
        write(random.nextLong(), id, PREFIX_CHARACTERS + TIME_CHARACTERS, half);
        write(random.nextLong(), id, PREFIX_CHARACTERS + TIME_CHARACTERS + half, half);
        return new String(id, StandardCharsets.ISO_8859_1);
    }

    /** Writes the lowest bits of a number, five per character. */
    private static void write(long bits, byte[] id, int from, int characters) {
        long left = bits;
        for (int i = from + characters - 1; i >= from; i--) {
            id[i] = CROCKFORD[(int) left & 31];
            left >>>= 5;
        }
    }
}
