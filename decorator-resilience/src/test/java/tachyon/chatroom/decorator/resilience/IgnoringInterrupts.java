package tachyon.chatroom.decorator.resilience;

import java.util.function.Supplier;
import tachyon.chatroom.port.CallOptions;
import tachyon.chatroom.port.ChatroomGateway;

/** Makes its calls although the thread is interrupted, and leaves the flag as it was. */
final class IgnoringInterrupts extends Watched {
    IgnoringInterrupts(ChatroomGateway gateway) {
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
        return new IgnoringInterrupts(view);
    }
}
