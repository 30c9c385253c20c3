package tachyon.chatroom.adapter.inmemory;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import tachyon.chatroom.domain.ChatMessage;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.domain.ChatroomPage;
import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.domain.ListChatroomsRequest;
import tachyon.chatroom.domain.ListMessagesRequest;
import tachyon.chatroom.domain.OperatorId;
import tachyon.chatroom.domain.UpdateChatroomRequest;
import tachyon.chatroom.port.AccessToken;
import tachyon.chatroom.port.CallInterruptedException;
import tachyon.chatroom.port.CallOptions;
import tachyon.chatroom.port.ChatroomException;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.GatewayClosedException;
import tachyon.chatroom.port.Operation;
import tachyon.chatroom.port.Outcome;

/**
 * The chatroom service's behaviour, in memory: for unit tests, and for the emulator. Thread-safe and linearizable.
 *
 * <p>Where the service's reference is silent, this is <b>assumed</b>:
 *
 * <ul>
 *   <li>A chatroom without a name is named {@value #DEFAULT_NAME}; without metadata it gets an empty object.
 *   <li>An update's metadata replaces the old metadata whole. An update that gives nothing changes nothing, not even
 *       {@code updatedAt}.
 *   <li>A chatroom belongs to the operator that created it. Another operator's call does not see it: it is not listed,
 *       and updating it, deleting it and listing its messages is answered with 404.
 *   <li>Chatrooms are listed in the order of their creation, messages in the order in which they were added.
 *   <li>{@code search} is case-sensitive. For messages it looks at what was said: a text, a tool call's arguments, a
 *       tool's or a completion's result.
 *   <li>{@code metadataUserId} matches a chatroom whose metadata is an object with that string as {@code user_id}.
 *   <li>The paginator counts pages from 1: {@code currentPage} is the offset divided by the limit, plus 1,
 *       {@code itemsPerPage} the limit, {@code totalPages} what the limit makes of all that match.
 *   <li>An empty search matches everything; a message without text matches nothing else.
 *   <li>The owner of a chatroom is what the {@link OwnerResolver} says: unless given, the user whom the metadata's string
 *       {@code user_id} names, else a user with the operator's identifier.
 *   <li>Deleting a chatroom deletes its messages.
 * </ul>
 *
 * <p>Access tokens are asked for and checked as everywhere, and then mean nothing. Time never runs out.
 *
 * <p>It may hold a million chatrooms: a call takes time by the logarithm of their number and the length of its page. Only
 * {@code search} looks at every chatroom of the operator, or of the metadata user if one is given.
 */
public final class InMemoryChatrooms implements ChatroomGateway {
    /** The name of a chatroom that was created without one. */
    public static final String DEFAULT_NAME = "New Room";

    /** The limit of a listing of chatrooms that gives none. */
    public static final int DEFAULT_LIMIT = 20;

    private final Shared shared;
    private final OperatorId operatorId;
    private final CallOptions options;
    private final boolean isView;

    private InMemoryChatrooms(Shared shared, CallOptions options, boolean isView) {
        this.shared = shared;
        this.operatorId = options.operatorId().orElse(shared.operatorId);
        this.options = options;
        this.isView = isView;
    }

    /**
     * An empty service, called as the operator {@code tn_local}.
     *
     * @return the gateway
     */
    public static InMemoryChatrooms create() {
        return builder().build();
    }

    /**
     * Starts a service.
     *
     * @return a builder that holds no chatrooms yet
     */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public Chatroom createChatroom(CreateChatroomRequest request) {
        Objects.requireNonNull(request, "request");
        return call(Operation.CREATE_CHATROOM, () -> shared.service.create(operatorId, request));
    }

    @Override
    public Chatroom updateChatroom(ChatroomId chatroomId, UpdateChatroomRequest request) {
        Objects.requireNonNull(chatroomId, "chatroomId");
        Objects.requireNonNull(request, "request");
        return call(Operation.UPDATE_CHATROOM, () -> shared.service.update(operatorId, chatroomId, request));
    }

    @Override
    public void deleteChatroom(ChatroomId chatroomId) {
        Objects.requireNonNull(chatroomId, "chatroomId");
        call(Operation.DELETE_CHATROOM, () -> {
            shared.service.delete(operatorId, chatroomId);
            return chatroomId;
        });
    }

    @Override
    public ChatroomPage listChatrooms(ListChatroomsRequest request) {
        Objects.requireNonNull(request, "request");
        return call(Operation.LIST_CHATROOMS, () -> shared.service.list(operatorId, request));
    }

    @Override
    public List<ChatMessage> listMessages(ChatroomId chatroomId, ListMessagesRequest request) {
        Objects.requireNonNull(chatroomId, "chatroomId");
        Objects.requireNonNull(request, "request");
        return call(Operation.LIST_MESSAGES, () -> shared.service.listMessages(operatorId, chatroomId, request));
    }

    @Override
    public InMemoryChatrooms withOptions(CallOptions options) {
        return new InMemoryChatrooms(shared, options.withDefaults(this.options), true);
    }

    /** Closes the service for this gateway and its views. Closing a view does nothing; closing again neither. */
    @Override
    public void close() {
        if (!isView) {
            shared.closed = true;
        }
    }

    /**
     * Adds a chatroom as it is, whichever operator it belongs to.
     *
     * @param chatroom the chatroom
     * @throws IllegalArgumentException if its id is in use
     */
    public void addChatroom(Chatroom chatroom) {
        if (!shared.store.add(chatroom)) {
            throw new IllegalArgumentException("id: must not be in use, but is: " + chatroom.id());
        }
    }

    /**
     * Adds a message to the chatroom that it names, whichever operator that belongs to.
     *
     * @param message the message
     * @throws IllegalArgumentException if there is no such chatroom
     */
    public void addMessage(ChatMessage message) {
        if (!shared.store.add(message)) {
            throw new IllegalArgumentException(
                    "chatroomId: must be that of a chatroom that is there, is not: " + message.chatroomId());
        }
    }

    /**
     * Has the next call, of this gateway or any of its views, fail. The call has its effect all the same if the failure's
     * outcome is {@link Outcome#APPLIED}, and none otherwise. Said several times, it holds for as many calls, in order. A
     * call that is not made, because the gateway is closed, say, uses no failure up.
     *
     * @param failure what the call throws, as it is
     */
    public void failNextCall(ChatroomException failure) {
        Objects.requireNonNull(failure, "failure");
        failNextCall(operation -> failure);
    }

    /**
     * Has the next call fail like {@link #failNextCall(ChatroomException)}, with a failure made for its operation.
     *
     * @param failure makes what the call throws
     */
    public void failNextCall(Function<Operation, ChatroomException> failure) {
        shared.failures.add(Objects.requireNonNull(failure, "failure"), false);
    }

    /**
     * Has the next call have its effect and then fail: the other half of what {@link Outcome#UNKNOWN} can mean. If the
     * call itself fails, with a chatroom that is not found, say, it fails with that.
     *
     * @param failure what the call throws, as it is
     * @throws IllegalArgumentException if the failure's outcome is {@link Outcome#NOT_APPLIED}, which would be a lie
     */
    public void failNextCallAfterApplying(ChatroomException failure) {
        Objects.requireNonNull(failure, "failure");
        if (failure.outcome() == Outcome.NOT_APPLIED) {
            throw new IllegalArgumentException("failure: must not say that a call which is applied was not applied");
        }
        shared.failures.add(operation -> failure, true);
    }

    private <T> T call(Operation operation, Supplier<T> step) {
        options.accessToken().ifPresent(accessToken -> AccessToken.of(accessToken.get()));
        if (shared.closed) {
            throw new GatewayClosedException(operation, Outcome.NOT_APPLIED, "the gateway is closed", null);
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new CallInterruptedException(operation, Outcome.NOT_APPLIED, "the thread was interrupted", null);
        }
        return shared.failures.apply(operation, step);
    }

    /** What a gateway and its views share. */
    private static final class Shared {
        final ChatroomStore store = new ChatroomStore();
        final FaultQueue failures = new FaultQueue();
        final ChatroomService service;
        final OperatorId operatorId;
        volatile boolean closed;

        Shared(Builder builder) {
            this.service = new ChatroomService(store, builder.clock, builder.idGenerator, builder.ownerResolver);
            this.operatorId = builder.operatorId;
        }
    }

    /** Says how an in-memory service behaves and what it holds at first. Not thread-safe. */
    public static final class Builder {
        private InstantSource clock = InstantSource.system();
        private Supplier<String> idGenerator = new ChatroomIds(InstantSource.system());
        private OwnerResolver ownerResolver = new MetadataUserOwnerResolver();
        private OperatorId operatorId = OperatorId.of("tn_local");
        private final List<Chatroom> chatrooms = new ArrayList<>();
        private final List<ChatMessage> messages = new ArrayList<>();

        private Builder() {}

        /**
         * Sets what tells the time; the system's clock unless given.
         *
         * @param clock asked by creates and updates, possibly by several at once; a {@link java.time.Clock} is one
         * @return this builder
         */
        public Builder clock(InstantSource clock) {
            this.clock = Objects.requireNonNull(clock, "clock");
            return this;
        }

        /**
         * Sets what makes the ids of new chatrooms; {@code ch_} and a lower-case ULID unless given.
         *
         * @param idGenerator asked by creates, possibly by several at once; must not give an id twice
         * @return this builder
         */
        public Builder idGenerator(Supplier<String> idGenerator) {
            this.idGenerator = Objects.requireNonNull(idGenerator, "idGenerator");
            return this;
        }

        /**
         * Sets who owns new chatrooms. Unless given it is the user whom the metadata's string {@code user_id} names, else
         * a user with the operator's identifier.
         *
         * @param ownerResolver asked by creates, possibly by several at once
         * @return this builder
         */
        public Builder ownerResolver(OwnerResolver ownerResolver) {
            this.ownerResolver = Objects.requireNonNull(ownerResolver, "ownerResolver");
            return this;
        }

        /**
         * Sets the operator to call as; {@code tn_local} unless given.
         *
         * @param operatorId the operator
         * @return this builder
         */
        public Builder operatorId(OperatorId operatorId) {
            this.operatorId = Objects.requireNonNull(operatorId, "operatorId");
            return this;
        }

        /**
         * Sets the operator to call as; {@code tn_local} unless given.
         *
         * @param operatorId the operator's identifier
         * @return this builder
         * @throws IllegalArgumentException if it is no {@link OperatorId}
         */
        public Builder operatorId(String operatorId) {
            return operatorId(OperatorId.of(operatorId));
        }

        /**
         * Adds a chatroom that is there from the beginning, whichever operator it belongs to.
         *
         * @param chatroom the chatroom
         * @return this builder
         */
        public Builder addChatroom(Chatroom chatroom) {
            chatrooms.add(Objects.requireNonNull(chatroom, "chatroom"));
            return this;
        }

        /**
         * Adds a message that is there from the beginning, in one of the chatrooms that are.
         *
         * @param message the message
         * @return this builder
         */
        public Builder addMessage(ChatMessage message) {
            messages.add(Objects.requireNonNull(message, "message"));
            return this;
        }

        /**
         * Builds the service. The builder can be used on; a service does not share chatrooms with the next.
         *
         * @return the gateway
         * @throws IllegalArgumentException if two chatrooms have the same id, or a message has no chatroom
         */
        public InMemoryChatrooms build() {
            InMemoryChatrooms gateway = new InMemoryChatrooms(new Shared(this), CallOptions.empty(), false);
            chatrooms.forEach(gateway::addChatroom);
            messages.forEach(gateway::addMessage);
            return gateway;
        }
    }
}
