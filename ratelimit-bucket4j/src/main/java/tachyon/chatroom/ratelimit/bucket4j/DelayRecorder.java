package tachyon.chatroom.ratelimit.bucket4j;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A scheduler that runs a task at once and records the delay of it. Bucket4j reports the wait of a reservation only as
 * the delay of a task, and calls {@code schedule(Runnable, long, TimeUnit)} for it, once for each reservation.
 */
final class DelayRecorder implements InvocationHandler {
    private volatile Duration delay = Duration.ZERO;

    ScheduledExecutorService scheduler() {
        return (ScheduledExecutorService) Proxy.newProxyInstance(
                DelayRecorder.class.getClassLoader(), new Class<?>[] {ScheduledExecutorService.class}, this);
    }

    Duration delay() {
        return delay;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object[] arguments) {
        delay = Duration.of((Long) arguments[1], ((TimeUnit) arguments[2]).toChronoUnit());
        ((Runnable) arguments[0]).run();
        return null;
    }
}
