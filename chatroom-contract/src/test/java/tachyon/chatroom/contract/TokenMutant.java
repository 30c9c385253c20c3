package tachyon.chatroom.contract;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.port.CallOptions;
import tachyon.chatroom.port.ChatroomGateway;

/** Mutants of the order in which a create checks its gateway and its thread, and calls the access-token supplier. */
enum TokenMutant implements Mutant {
    CLOSED_GATEWAY_CALLS_THE_TOKEN_SUPPLIER("Close", "doesNotCallTheTokenSupplierAfterTheClose") {
        @Override
        Chatroom create(TokenMutantGateway gateway, CreateChatroomRequest request, Supplier<String> accessToken) {
            return Thread.currentThread().isInterrupted()
                    ? gateway.original.createChatroom(request)
                    : gateway.createWithToken(accessToken.get(), request);
        }
    },
    INTERRUPTED_THREAD_CALLS_THE_TOKEN_SUPPLIER("Failures", "doesNotCallTheTokenSupplierOnAnInterruptedThread") {
        @Override
        Chatroom create(TokenMutantGateway gateway, CreateChatroomRequest request, Supplier<String> accessToken) {
            return Thread.currentThread().isInterrupted()
                    ? gateway.createWithToken(accessToken.get(), request)
                    : gateway.original.createChatroom(request);
        }
    },
    CLOSE_BY_THE_TOKEN_SUPPLIER_IS_IGNORED("Close", "failsACreateWhoseTokenSupplierClosesTheGateway") {
        @Override
        Chatroom create(TokenMutantGateway gateway, CreateChatroomRequest request, Supplier<String> accessToken) {
            if (gateway.root.closed.get() || Thread.currentThread().isInterrupted()) {
                return gateway.original.createChatroom(request);
            }
            gateway.root.closeDeferredOn.set(Thread.currentThread());
            try {
                return gateway.createWithToken(accessToken.get(), request);
            } finally {
                gateway.root.closeDeferredOn.set(null);
                gateway.root.closeIfDeferred();
            }
        }
    },
    INTERRUPT_BY_THE_TOKEN_SUPPLIER_IS_IGNORED("Failures", "failsEveryOperationWhoseTokenSupplierInterruptsTheThread") {
        @Override
        Chatroom create(TokenMutantGateway gateway, CreateChatroomRequest request, Supplier<String> accessToken) {
            if (gateway.root.closed.get() || Thread.currentThread().isInterrupted()) {
                return gateway.original.createChatroom(request);
            }
            String token = accessToken.get();
            boolean interrupted = Thread.interrupted();
            try {
                return gateway.createWithToken(token, request);
            } finally {
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    };

    private final String killedBy;

    /** The name of the test that must fail for the mutant. */
    final String failingTest;

    TokenMutant(String killedBy, String failingTest) {
        this.killedBy = killedBy;
        this.failingTest = failingTest;
    }

    abstract Chatroom create(TokenMutantGateway gateway, CreateChatroomRequest request, Supplier<String> accessToken);

    @Override
    public String killedBy() {
        return killedBy;
    }

    @Override
    public ChatroomGateway mutate(ChatroomGateway original) {
        return new TokenMutantGateway(this, original, new Root(original), Optional.empty(), false);
    }

    /** The state that a gateway and its views share. */
    private static final class Root {
        private final ChatroomGateway original;
        private final AtomicBoolean closed = new AtomicBoolean();
        private final AtomicReference<@Nullable Thread> closeDeferredOn = new AtomicReference<>();

        Root(ChatroomGateway original) {
            this.original = original;
        }

        void close() {
            closed.set(true);
            if (closeDeferredOn.get() != Thread.currentThread()) {
                original.close();
            }
        }

        void closeIfDeferred() {
            if (closed.get()) {
                original.close();
            }
        }
    }

    /** A gateway whose creates the mutant handles. */
    private static final class TokenMutantGateway extends MutantGateway {
        private final TokenMutant mutant;
        private final Root root;
        private final Optional<Supplier<String>> accessToken;
        private final boolean isView;

        TokenMutantGateway(
                TokenMutant mutant,
                ChatroomGateway original,
                Root root,
                Optional<Supplier<String>> accessToken,
                boolean isView) {
            super(mutant, original);
            this.mutant = mutant;
            this.root = root;
            this.accessToken = accessToken;
            this.isView = isView;
        }

        @Override
        public Chatroom createChatroom(CreateChatroomRequest request) {
            return accessToken.isPresent()
                    ? mutant.create(this, request, accessToken.get())
                    : original.createChatroom(request);
        }

        Chatroom createWithToken(String token, CreateChatroomRequest request) {
            CallOptions options = CallOptions.builder().accessToken(() -> token).build();
            return original.withOptions(options).createChatroom(request);
        }

        @Override
        public ChatroomGateway withOptions(CallOptions options) {
            return new TokenMutantGateway(
                    mutant,
                    original.withOptions(options),
                    root,
                    options.accessToken().or(() -> accessToken),
                    true);
        }

        @Override
        public void close() {
            if (!isView) {
                root.close();
            }
        }
    }
}
