package tachyon.chatroom.decorator.observability;

import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.port.ChatroomException;
import tachyon.chatroom.port.GiveUpEvent;
import tachyon.chatroom.port.GiveUpReason;
import tachyon.chatroom.port.RetryEvent;
import tachyon.chatroom.port.ServiceException;

/**
 * The log lines, one for each call. A line identifies the call by its operation, ids and transport. Apart from these it
 * contains no text of the user or the service: no name, no metadata, no message, no error text.
 */
final class CallLog {
    private static final Logger LOG = LoggerFactory.getLogger(ObservedChatrooms.class);
    private static final int MAX_ID_LENGTH = 128;

    private CallLog() {}

    static boolean logsSuccess() {
        return LOG.isDebugEnabled();
    }

    static void succeeded(ChatroomObservationContext call, long nanos) {
        if (logsSuccess()) {
            LOG.debug("{} succeeded in {}: {}", call.operation().operationId(), millis(nanos), details(call));
        }
    }

    static void failed(ChatroomObservationContext call, Throwable thrown, long nanos) {
        if (LOG.isWarnEnabled()) {
            LOG.warn(
                    "{} failed after {}: {}, {}",
                    call.operation().operationId(),
                    millis(nanos),
                    thrown instanceof ChatroomException failure
                            ? describe(failure)
                            : thrown.getClass().getName(),
                    details(call));
        }
    }

    static void retried(RetryEvent event) {
        if (LOG.isDebugEnabled()) {
            LOG.debug(
                    "{} retries after {} ms, attempt {}: {}",
                    event.failure().operation().operationId(),
                    event.waitInterval().toMillis(),
                    event.attemptNumber(),
                    describe(event.failure()));
        }
    }

    static void gaveUp(GiveUpEvent event) {
        if (LOG.isDebugEnabled()) {
            LOG.debug(
                    "{} gave up, {}, attempts {}: {}",
                    event.failure().operation().operationId(),
                    words(event.reason()),
                    event.failure().attempts(),
                    describe(event.failure()));
        }
    }

    /** Returns the words of a reason, such as {@code attempts exhausted}. */
    static String words(GiveUpReason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static void observationFailed(Throwable thrown) {
        LOG.warn("an observation handler or convention failed, which does not affect the call", thrown);
    }

    private static String describe(ChatroomException failure) {
        StringBuilder line = new StringBuilder(failure.getClass().getSimpleName())
                .append(", effect ")
                .append(ChatroomObservationConvention.effectOf(failure.outcome()));
        if (failure instanceof ServiceException service) {
            line.append(", status ").append(service.status());
            service.requestId().ifPresent(id -> line.append(", request ").append(onOneLine(id)));
        }
        return line.toString();
    }

    private static String details(ChatroomObservationContext call) {
        return call.chatroomId()
                        .map(ChatroomId::value)
                        .map(id -> "chatroom " + onOneLine(id) + ", ")
                        .orElse("")
                + "transport " + call.transport()
                + (call.attemptNumber() > 1 ? ", attempt " + call.attemptNumber() : "")
                + ", attempts " + call.attempts();
    }

    private static String millis(long nanos) {
        return String.format(Locale.ROOT, "%.1f ms", nanos / 1e6);
    }

    /**
     * Replaces control characters and line separators: the service chooses the ids, and an id must not forge a log
     * line.
     */
    private static String onOneLine(String id) {
        StringBuilder printable = new StringBuilder();
        id.codePoints()
                .limit(MAX_ID_LENGTH)
                .map(c -> Character.isISOControl(c) || c == '\u2028' || c == '\u2029' ? '?' : c)
                .forEach(printable::appendCodePoint);
        return printable.toString();
    }
}
