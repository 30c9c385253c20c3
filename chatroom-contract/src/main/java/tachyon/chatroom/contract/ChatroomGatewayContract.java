package tachyon.chatroom.contract;

import org.junit.jupiter.api.Nested;

/**
 * The whole contract of a {@link tachyon.chatroom.port.ChatroomGateway}. A subclass says how a gateway is opened, and
 * JUnit runs every part of the contract against it.
 */
public abstract class ChatroomGatewayContract {
    /** For subclasses. */
    protected ChatroomGatewayContract() {}

    /**
     * Opens the gateway to test. Asked before every test, on a new instance of the subclass; what it gives is closed
     * afterwards.
     *
     * @return a gateway whose operator has no chatrooms yet
     * @throws Exception if it cannot be opened, which fails the test
     */
    protected abstract GatewayUnderTest open() throws Exception;

    @Nested
    final class Creating extends CreateChatroomContract {
        @Override
        protected GatewayUnderTest open() throws Exception {
            return ChatroomGatewayContract.this.open();
        }
    }

    @Nested
    final class Updating extends UpdateChatroomContract {
        @Override
        protected GatewayUnderTest open() throws Exception {
            return ChatroomGatewayContract.this.open();
        }
    }

    @Nested
    final class Deleting extends DeleteChatroomContract {
        @Override
        protected GatewayUnderTest open() throws Exception {
            return ChatroomGatewayContract.this.open();
        }
    }

    @Nested
    final class Listing extends ListChatroomsContract {
        @Override
        protected GatewayUnderTest open() throws Exception {
            return ChatroomGatewayContract.this.open();
        }
    }

    @Nested
    final class Searching extends SearchContract {
        @Override
        protected GatewayUnderTest open() throws Exception {
            return ChatroomGatewayContract.this.open();
        }
    }

    @Nested
    final class Streaming extends ListAllChatroomsContract {
        @Override
        protected GatewayUnderTest open() throws Exception {
            return ChatroomGatewayContract.this.open();
        }
    }

    @Nested
    final class Messages extends ListMessagesContract {
        @Override
        protected GatewayUnderTest open() throws Exception {
            return ChatroomGatewayContract.this.open();
        }
    }

    @Nested
    final class Metadata extends MetadataContract {
        @Override
        protected GatewayUnderTest open() throws Exception {
            return ChatroomGatewayContract.this.open();
        }
    }

    @Nested
    final class Tenancy extends TenancyContract {
        @Override
        protected GatewayUnderTest open() throws Exception {
            return ChatroomGatewayContract.this.open();
        }
    }

    @Nested
    final class CallOptions extends CallOptionsContract {
        @Override
        protected GatewayUnderTest open() throws Exception {
            return ChatroomGatewayContract.this.open();
        }
    }

    @Nested
    final class Failures extends FailureContract {
        @Override
        protected GatewayUnderTest open() throws Exception {
            return ChatroomGatewayContract.this.open();
        }
    }

    @Nested
    final class Closing extends CloseContract {
        @Override
        protected GatewayUnderTest open() throws Exception {
            return ChatroomGatewayContract.this.open();
        }
    }

    @Nested
    final class Threads extends ConcurrencyContract {
        @Override
        protected GatewayUnderTest open() throws Exception {
            return ChatroomGatewayContract.this.open();
        }
    }
}
