package tachyon.chatroom.decorator.observability;

import io.micrometer.observation.Observation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.port.ChatroomException;
import tachyon.chatroom.port.Operation;

/**
 * What is known of a call while it is observed, for conventions and observation handlers. It is written by the thread of
 * the call, which also asks conventions and handlers.
 */
public final class ChatroomObservationContext extends Observation.Context {
    private final Operation operation;
    private final String transport;
    private @Nullable ChatroomId chatroomId;
    private int retries;
    private boolean hasEnded;
    private @Nullable ChatroomException failure;

    ChatroomObservationContext(Operation operation, String transport, @Nullable ChatroomId chatroomId) {
        this.operation = operation;
        this.transport = transport;
        this.chatroomId = chatroomId;
    }

    /**
     * What was asked.
     *
     * @return the operation
     */
    public Operation operation() {
        return operation;
    }

    /**
     * The name that the settings give the transport.
     *
     * @return the name
     */
    public String transport() {
        return transport;
    }

    /**
     * The chatroom that the call is about.
     *
     * @return the chatroom; empty for a listing of chatrooms, and for a create until it has succeeded
     */
    public Optional<ChatroomId> chatroomId() {
        return Optional.ofNullable(chatroomId);
    }

    /**
     * How many attempts were made so far, as far as {@link ObservedChatrooms#retryListener} or the call's failure told.
     *
     * @return the number, at least 1
     */
    public int attempts() {
        return Math.max(retries + 1, failure == null ? 1 : failure.attempts());
    }

    /**
     * Whether the call has returned or thrown.
     *
     * @return false while it is under way
     */
    public boolean hasEnded() {
        return hasEnded;
    }

    /**
     * What the call failed with.
     *
     * @return the failure; empty while the call is under way, after a success, and when something else than a
     *     {@link ChatroomException} was thrown, which {@link #getError()} tells
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
