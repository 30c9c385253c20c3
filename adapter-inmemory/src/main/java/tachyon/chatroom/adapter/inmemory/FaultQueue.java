package tachyon.chatroom.adapter.inmemory;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tachyon.chatroom.port.ChatroomException;
import tachyon.chatroom.port.Operation;
import tachyon.chatroom.port.Outcome;

/** The failures that the next calls shall have, one a call, first in first out. Thread-safe. */
final class FaultQueue {
    private final Queue<Plan> plans = new ConcurrentLinkedQueue<>();

    void add(Function<Operation, ChatroomException> failure, boolean afterApplying) {
        plans.add(new Plan(failure, afterApplying));
    }

    /** Makes the call, or has it fail as planned. */
    <T> T apply(Operation operation, Supplier<T> call) {
        @Nullable Plan plan = plans.poll();
        if (plan == null) {
            return call.get();
        }
        ChatroomException failure = plan.failure.apply(operation);
        if (plan.afterApplying || failure.outcome() == Outcome.APPLIED) {
            // What the call itself would fail with comes first, as it would from the service.
            var unused = call.get();
        }
        throw failure;
    }

    private record Plan(Function<Operation, ChatroomException> failure, boolean afterApplying) {}
}
