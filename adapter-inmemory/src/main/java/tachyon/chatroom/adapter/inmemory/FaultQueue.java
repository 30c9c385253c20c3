package tachyon.chatroom.adapter.inmemory;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tachyon.chatroom.port.ChatroomException;
import tachyon.chatroom.port.Operation;
import tachyon.chatroom.port.Outcome;

/** The failures of the next calls, one for each call, in the order in which they were added. Thread-safe. */
final class FaultQueue {
    private final Queue<Fault> faults = new ConcurrentLinkedQueue<>();

    void add(Function<Operation, ChatroomException> failure, boolean afterApplying) {
        faults.add(new Fault(failure, afterApplying));
    }

    /** Makes a call. Removes the next fault, if any, and throws its failure. */
    <T> T call(Operation operation, Supplier<T> call) {
        @Nullable Fault fault = faults.poll();
        if (fault == null) {
            return call.get();
        }
        ChatroomException failure = fault.failure.apply(operation);
        if (fault.afterApplying || failure.outcome() == Outcome.APPLIED) {
            // If the call itself fails, its failure takes precedence, as it does in the service.
            var unused = call.get();
        }
        throw failure;
    }

    private record Fault(Function<Operation, ChatroomException> failure, boolean afterApplying) {}
}
