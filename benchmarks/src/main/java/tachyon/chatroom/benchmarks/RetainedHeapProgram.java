package tachyon.chatroom.benchmarks;

import java.lang.ref.Reference;
import tachyon.chatroom.adapter.inmemory.InMemoryChatrooms;

/** Fills a store and prints the number of heap bytes that each chatroom retains. */
final class RetainedHeapProgram {
    private RetainedHeapProgram() {}

    /** Expects the number of chatrooms to create. */
    public static void main(String[] arguments) {
        int size = Integer.parseInt(arguments[0]);
        // Loads the classes before the heap is measured.
        fill(InMemoryChatrooms.create(), Dataset.CHATROOMS_PER_USER);
        InMemoryChatrooms store = InMemoryChatrooms.create();
        long before = usedHeap();
        long after;
        try {
            fill(store, size);
            after = usedHeap();
        } finally {
            Reference.reachabilityFence(store);
        }
        System.out.println((double) (after - before) / size);
    }

    private static void fill(InMemoryChatrooms store, int size) {
        for (int number = 0; number < size; number++) {
            store.createChatroom(Dataset.request(size, number));
        }
    }

    /** Returns the used heap after full collections. */
    private static long usedHeap() {
        for (int times = 0; times < 3; times++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
