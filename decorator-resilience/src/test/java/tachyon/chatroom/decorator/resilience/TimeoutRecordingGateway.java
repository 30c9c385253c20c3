package tachyon.chatroom.decorator.resilience;

import java.time.Duration;
import java.util.List;
import tachyon.chatroom.port.CallOptions;
import tachyon.chatroom.port.ChatroomGateway;

/** A gateway that records the timeout of every view. */
final class TimeoutRecordingGateway extends ForwardingGateway {
    private final List<Duration> timeouts;

    TimeoutRecordingGateway(ChatroomGateway gateway, List<Duration> timeouts) {
        super(gateway);
        this.timeouts = timeouts;
    }

    @Override
    ChatroomGateway view(ChatroomGateway view, CallOptions options) {
        options.timeout().ifPresent(timeouts::add);
        return new TimeoutRecordingGateway(view, timeouts);
    }
}
