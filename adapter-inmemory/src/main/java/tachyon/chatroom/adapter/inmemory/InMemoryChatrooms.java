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
import tachyon.chatroom.port.ErrorResponse;
import tachyon.chatroom.port.GatewayClosedException;
import tachyon.chatroom.port.Operation;
import tachyon.chatroom.port.Outcome;
import tachyon.chatroom.port.ServiceException;
import tachyon.chatroom.port.spi.SingleLine;

/**
 * A {@link ChatroomGateway} in memory: a fake of the chatroom service, for unit tests and for the emulator. Thread-safe;
 * calls are linearizable.
 *
 * <p><b>Assumptions.</b> The service's reference does not specify the following behavior. The owner is the exception: the
 * reference specifies it, and the fake derives it differently.
 *
 * <ul>
 *   <li>The default name of a chatroom is {@value #DEFAULT_NAME}, the default metadata an empty object.
 *   <li>An update's metadata replaces the previous metadata completely. An update with neither a name nor metadata
 *       changes nothing, not even {@code updatedAt}.
 *   <li>A chatroom belongs to the operator that created it. Other operators' listings do not contain it, and their
 *       updates, deletes and listings of its messages fail with status 404.
 *   <li>Chatrooms are listed in the order of their creation, messages in the order in which they were added.
 *   <li>{@code search} is case-sensitive. It matches a part of a chatroom's name, and of a message's text, tool call
 *       arguments, tool result or completion result. An empty search matches everything. A message with other content
 *       matches only the empty search.
 *   <li>{@code metadataUserId} matches a chatroom whose metadata is an object with that string as {@code user_id}.
 *   <li>Pages are numbered from 1. {@code currentPage} is the offset divided by the limit, rounded down, plus 1, and at
 *       most {@link Integer#MAX_VALUE}. {@code itemsPerPage} is the limit. {@code totalPages} is the number of matching
 *       chatrooms divided by the limit, rounded up.
 *   <li>The {@link OwnerResolver} derives the owner of a chatroom. Default: the metadata's string
 *       {@code user_id} if it is a valid user identifier, or else a user with the operator's identifier.
 *   <li>Deleting a chatroom deletes its messages.
 * </ul>
 *
 * <p><b>Call options.</b> Each call gets one token from the token supplier, if there is one, and fails if the token is not
 * valid. The token does not affect the result. The timeout is ignored.
 *
 * <p><b>Costs.</b> A create, an update and a delete take amortized O(log n) time for n chatrooms of the operator. A
 * listing of chatrooms takes O(log n) to reach the start of its page, plus time that is linear in the length of the
 * page. A listing with a non-empty {@code search} examines all n chatrooms of the operator, or those that match
 * {@code metadataUserId}. A listing of messages is linear in the length of its page; with a non-empty {@code search} it
 * examines the chatroom's messages until the page is full.
 */
public final class InMemoryChatrooms implements ChatroomGateway {
    /** The name of a chatroom that is created without one. */
    public static final String DEFAULT_NAME = "New Room";

    /** The limit of a listing of chatrooms that is requested without one. */
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
     * Creates a gateway to an empty service. Its operator is {@code tn_local}.
     *
     * @return the gateway
     */
    public static InMemoryChatrooms create() {
        return builder().build();
    }

    /**
     * Creates a builder.
     *
     * @return a builder without chatrooms
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

    /**
     * Closes this gateway and its views: their calls fail from now on. Closing a view, or a closed gateway, has no
     * effect.
     */
    @Override
    public void close() {
        if (!isView) {
            shared.closed = true;
        }
    }

    /**
     * Adds a chatroom unchanged. It may belong to any operator.
     *
     * @param chatroom the chatroom
     * @throws IllegalArgumentException if its id is in use
     */
    public void addChatroom(Chatroom chatroom) {
        if (!shared.store.add(chatroom)) {
            throw new IllegalArgumentException(
                    "id: must not be in use, is " + SingleLine.of(chatroom.id().value()));
        }
    }

    /**
     * Adds a message unchanged to its chatroom. The chatroom may belong to any operator.
     *
     * @param message the message
     * @throws IllegalArgumentException if its chatroom does not exist
     */
    public void addMessage(ChatMessage message) {
        if (!shared.store.add(message)) {
            throw new IllegalArgumentException("chatroomId: must identify an existing chatroom, is "
                    + SingleLine.of(message.chatroomId().value()));
        }
    }

    /**
     * Queues a failure for the next call of this gateway or any of its views. The call takes effect if the failure's
     * outcome is {@link Outcome#APPLIED}, and only then. Each queued failure applies to one call, first in, first out.
     * A call that fails because the gateway is closed, the thread is interrupted or the access token is unavailable or
     * not valid leaves the queue unchanged.
     *
     * @param failure the exception that the call throws
     */
    public void failNextCall(ChatroomException failure) {
        Objects.requireNonNull(failure, "failure");
        failNextCall(operation -> failure);
    }

    /**
     * Queues a function that creates the failure from the operation of the call; otherwise like
     * {@link #failNextCall(ChatroomException)}.
     *
     * @param failure creates the exception that the call throws
     */
    public void failNextCall(Function<Operation, ChatroomException> failure) {
        shared.faults.add(Objects.requireNonNull(failure, "failure"), false);
    }

    /**
     * Queues a failure like {@link #failNextCall(ChatroomException)}, for a call that takes effect before it fails.
     * With {@link Outcome#UNKNOWN}, {@link #failNextCall(ChatroomException)} fails a call that had no effect, and this
     * method fails a call that had its effect. If the call itself fails, for example with status 404, it throws its own
     * failure.
     *
     * @param failure the exception that the call throws
     * @throws IllegalArgumentException if the failure's outcome is {@link Outcome#NOT_APPLIED}
     */
    public void failNextCallAfterApplying(ChatroomException failure) {
        requireMayBeApplied(Objects.requireNonNull(failure, "failure"));
        shared.faults.add(operation -> failure, true);
    }

    /**
     * Queues an error response for the next call, whatever its operation is: the call fails with the
     * {@link ServiceException} of the response. Otherwise like {@link #failNextCall(ChatroomException)} or, if the call
     * is applied, {@link #failNextCallAfterApplying}. The contract's fault injector is this method.
     *
     * @param response the error response
     * @param applied whether the call takes effect before it fails
     * @throws IllegalArgumentException if the call is applied and the outcome of the response's status is
     *     {@link Outcome#NOT_APPLIED}
     */
    public void failNextCall(ErrorResponse response, boolean applied) {
        // The outcome depends on the status only, not on the operation.
        if (applied) {
            requireMayBeApplied(ServiceException.of(Operation.LIST_CHATROOMS, response));
        }
        shared.faults.add(operation -> ServiceException.of(operation, response), applied);
    }

    private static void requireMayBeApplied(ChatroomException failure) {
        if (failure.outcome() == Outcome.NOT_APPLIED) {
            throw new IllegalArgumentException("failure: outcome must be APPLIED or UNKNOWN, is NOT_APPLIED");
        }
    }

    private <T> T call(Operation operation, Supplier<T> step) {
        requireOpenAndNotInterrupted(operation);
        options.accessToken().ifPresent(supplier -> {
            var unused = AccessToken.of(supplier.get());
            // The supplier is user code, which may close the gateway or interrupt the thread.
            requireOpenAndNotInterrupted(operation);
        });
        return shared.faults.call(operation, step);
    }

    private void requireOpenAndNotInterrupted(Operation operation) {
        if (shared.closed) {
            throw new GatewayClosedException(operation, Outcome.NOT_APPLIED, "the gateway is closed", null);
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new CallInterruptedException(operation, Outcome.NOT_APPLIED, "the thread was interrupted", null);
        }
    }

    /** The state that a gateway shares with its views. */
    private static final class Shared {
        final ChatroomStore store = new ChatroomStore();
        final FaultQueue faults = new FaultQueue();
        final ChatroomService service;
        final OperatorId operatorId;
        volatile boolean closed;

        Shared(Builder builder) {
            this.service = new ChatroomService(store, builder.clock, builder.idGenerator, builder.ownerResolver);
            this.operatorId = builder.operatorId;
        }
    }

    /** A builder of {@link InMemoryChatrooms}, with settings and initial chatrooms and messages. Not thread-safe. */
    public static final class Builder {
        private InstantSource clock = InstantSource.system();
        private Supplier<String> idGenerator = new ChatroomIds(InstantSource.system());
        private OwnerResolver ownerResolver = new MetadataUserOwnerResolver();
        private OperatorId operatorId = OperatorId.of("tn_local");
        private final List<Chatroom> chatrooms = new ArrayList<>();
        private final List<ChatMessage> messages = new ArrayList<>();

        private Builder() {}

        /**
         * Sets the clock for {@code createdAt} and {@code updatedAt}. Default: the system's clock.
         *
         * @param clock the clock, such as a {@link java.time.Clock}; must be thread-safe
         * @return this builder
         */
        public Builder clock(InstantSource clock) {
            this.clock = Objects.requireNonNull(clock, "clock");
            return this;
        }

        /**
         * Sets the generator of the ids of new chatrooms. Default: {@code ch_} and a lower-case ULID.
         *
         * @param idGenerator the generator, called once for each create; must be thread-safe. If it returns an id that is in use,
         *     the create throws an {@link IllegalStateException}
         * @return this builder
         */
        public Builder idGenerator(Supplier<String> idGenerator) {
            this.idGenerator = Objects.requireNonNull(idGenerator, "idGenerator");
            return this;
        }

        /**
         * Sets the strategy that determines the owner of a new chatroom. Default: the metadata's string {@code user_id}
         * if it is a valid user identifier, or else a user with the operator's identifier.
         *
         * @param ownerResolver the strategy, called once for each create; must be thread-safe
         * @return this builder
         */
        public Builder ownerResolver(OwnerResolver ownerResolver) {
            this.ownerResolver = Objects.requireNonNull(ownerResolver, "ownerResolver");
            return this;
        }

        /**
         * Sets the operator of the gateway's calls. Default: {@code tn_local}.
         *
         * @param operatorId the operator
         * @return this builder
         */
        public Builder operatorId(OperatorId operatorId) {
            this.operatorId = Objects.requireNonNull(operatorId, "operatorId");
            return this;
        }

        /**
         * Sets the operator of the gateway's calls. Default: {@code tn_local}.
         *
         * @param operatorId the operator's identifier
         * @return this builder
         * @throws IllegalArgumentException if it is not a valid {@link OperatorId}
         */
        public Builder operatorId(String operatorId) {
            return operatorId(OperatorId.of(operatorId));
        }

        /**
         * Adds a chatroom that exists from the beginning. It may belong to any operator.
         *
         * @param chatroom the chatroom
         * @return this builder
         */
        public Builder addChatroom(Chatroom chatroom) {
            chatrooms.add(Objects.requireNonNull(chatroom, "chatroom"));
            return this;
        }

        /**
         * Adds a message that exists from the beginning, in a chatroom of this builder.
         *
         * @param message the message
         * @return this builder
         */
        public Builder addMessage(ChatMessage message) {
            messages.add(Objects.requireNonNull(message, "message"));
            return this;
        }

        /**
         * Builds a gateway to a new service. The builder can be reused; each service has its own chatrooms and
         * messages.
         *
         * @return the gateway
         * @throws IllegalArgumentException if two chatrooms have the same id, or the chatroom of a message does not
         *     exist
         */
        public InMemoryChatrooms build() {
            InMemoryChatrooms gateway = new InMemoryChatrooms(new Shared(this), CallOptions.empty(), false);
            chatrooms.forEach(gateway::addChatroom);
            messages.forEach(gateway::addMessage);
            return gateway;
        }
    }
}
