package tachyon.chatroom.benchmarks;

import java.lang.ref.Reference;
import tachyon.chatroom.adapter.inmemory.InMemoryChatrooms;

/** Fills a store and prints how many bytes of heap a chatroom keeps, whatever it is made of. */
final class RetainedMemory {
    private RetainedMemory() {}

    /** The argument is how many chatrooms to create. */
    public static void main(String[] arguments) {
        int size = Integer.parseInt(arguments[0]);
        // Once before, so that no class is loaded while the heap is measured.
        fill(InMemoryChatrooms.create(), Population.OF_EACH_USER);
        InMemoryChatrooms store = InMemoryChatrooms.create();
        long before = used();
        long after;
        try {
            fill(store, size);
            after = used();
        } finally {
            Reference.reachabilityFence(store);
        }
        System.out.println((double) (after - before) / size);
    }

    private static void fill(InMemoryChatrooms store, int size) {
        for (int number = 0; number < size; number++) {
            store.createChatroom(Population.request(size, number));
        }
    }

    /** What is left once everything that can go is gone. */
    private static long used() {
        for (int times = 0; times < 3; times++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
