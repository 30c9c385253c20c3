package tachyon.chatroom.decorator.resilience;

import java.time.Duration;
import java.util.List;
import tachyon.chatroom.port.CallOptions;
import tachyon.chatroom.port.ChatroomGateway;

/** Notes the timeout of every view. */
final class TimesOfAttempts extends Watched {
    private final List<Duration> times;

    TimesOfAttempts(ChatroomGateway gateway, List<Duration> times) {
        super(gateway);
        this.times = times;
    }

    @Override
    ChatroomGateway view(ChatroomGateway view, CallOptions options) {
        options.timeout().ifPresent(times::add);
        return new TimesOfAttempts(view, times);
    }
}
