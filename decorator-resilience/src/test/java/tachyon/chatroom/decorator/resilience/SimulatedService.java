package tachyon.chatroom.decorator.resilience;

import java.time.Duration;
import java.util.function.Supplier;
import tachyon.chatroom.port.CallOptions;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.DeadlineExceededException;
import tachyon.chatroom.port.Operation;
import tachyon.chatroom.port.Outcome;

/** A gateway whose calls take a fixed virtual time, or fail when their timeout is shorter. */
final class SimulatedService extends ForwardingGateway {
    private final VirtualTime time;
    private final Duration serviceTime;
    private final Duration timeout;

    SimulatedService(ChatroomGateway gateway, VirtualTime time, Duration serviceTime, Duration timeout) {
        super(gateway);
        this.time = time;
        this.serviceTime = serviceTime;
        this.timeout = timeout;
    }

    @Override
    <T> T around(Supplier<T> call) {
        if (serviceTime.compareTo(timeout) > 0) {
            time.sleep(timeout);
            throw new DeadlineExceededException(Operation.LIST_CHATROOMS, Outcome.UNKNOWN, timeout, null);
        }
        time.sleep(serviceTime);
        return call.get();
    }

    @Override
    ChatroomGateway view(ChatroomGateway view, CallOptions options) {
        return new SimulatedService(view, time, serviceTime, options.timeout().orElse(timeout));
    }
}
