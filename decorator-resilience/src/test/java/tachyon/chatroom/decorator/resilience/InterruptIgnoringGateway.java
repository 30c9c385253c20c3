package tachyon.chatroom.decorator.resilience;

import java.util.function.Supplier;
import tachyon.chatroom.port.CallOptions;
import tachyon.chatroom.port.ChatroomGateway;

/** A gateway that makes its calls although the thread is interrupted, and restores the flag afterwards. */
final class InterruptIgnoringGateway extends ForwardingGateway {
    InterruptIgnoringGateway(ChatroomGateway gateway) {
        super(gateway);
    }

    @Override
    <T> T around(Supplier<T> call) {
        boolean interrupted = Thread.interrupted();
        try {
            return call.get();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    ChatroomGateway view(ChatroomGateway view, CallOptions options) {
        return new InterruptIgnoringGateway(view);
    }
}
