package tachyon.chatroom.decorator.observability;

import io.micrometer.observation.Observation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.port.ChatroomException;
import tachyon.chatroom.port.Operation;
import tachyon.chatroom.port.spi.CurrentAttempt;

/**
 * The context of a call's observation, for conventions and observation handlers. The calling thread writes it and
 * calls the conventions and handlers. Not thread-safe.
 */
public final class ChatroomObservationContext extends Observation.Context {
    private final Operation operation;
    private final String transport;
    private @Nullable ChatroomId chatroomId;
    private final int attemptNumber = CurrentAttempt.number();
    private int retries;
    private boolean hasEnded;
    private @Nullable ChatroomException failure;

    ChatroomObservationContext(Operation operation, String transport, @Nullable ChatroomId chatroomId) {
        this.operation = operation;
        this.transport = transport;
        this.chatroomId = chatroomId;
    }

    /**
     * Returns the operation of the call.
     *
     * @return the operation
     */
    public Operation operation() {
        return operation;
    }

    /**
     * Returns the name of the transport, as {@link ObservabilitySettings#transport()} specifies it.
     *
     * @return the name
     */
    public String transport() {
        return transport;
    }

    /**
     * Returns the chatroom that the call updates, deletes, creates or lists the messages of.
     *
     * @return the chatroom; empty for a listing of chatrooms, and for a create until it has succeeded
     */
    public Optional<ChatroomId> chatroomId() {
        return Optional.ofNullable(chatroomId);
    }

    /**
     * Returns the number of attempts so far. The number includes the retries that
     * {@link ObservedChatrooms#retryListener} was notified of; after a failure it is at least
     * {@link ChatroomException#attempts()}. Without the listener a call that succeeded after retries has 1.
     *
     * @return the number, at least 1
     */
    public int attempts() {
        return Math.max(retries + 1, failure == null ? 1 : failure.attempts());
    }

    /**
     * Returns the number of the attempt that this observation is, inside of a decorator that retries calls.
     *
     * @return the number, at least 1; 1 outside of such a decorator. It is 1, too, if that decorator calls on another
     *     thread
     */
    public int attemptNumber() {
        return attemptNumber;
    }

    /**
     * Returns whether the call has returned or thrown.
     *
     * @return false while the call is in flight
     */
    public boolean hasEnded() {
        return hasEnded;
    }

    /**
     * Returns the failure of the call.
     *
     * @return the failure; empty while the call is in flight, after a success, and after an exception that is not a
     *     {@link ChatroomException}, for which {@link #getError()} is set
     */
    public Optional<ChatroomException> failure() {
        return Optional.ofNullable(failure);
    }

    void retried() {
        retries++;
    }

    void setChatroomId(ChatroomId chatroomId) {
        this.chatroomId = chatroomId;
    }

    void end(@Nullable ChatroomException failure) {
        this.failure = failure;
        this.hasEnded = true;
    }
}
