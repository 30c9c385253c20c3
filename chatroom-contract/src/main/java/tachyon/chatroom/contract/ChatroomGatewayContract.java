package tachyon.chatroom.contract;

import org.junit.jupiter.api.Nested;

/**
 * The complete contract of a {@link tachyon.chatroom.port.ChatroomGateway}. A subclass implements {@link #open()}, and
 * JUnit runs each contract as a nested test class.
 */
public abstract class ChatroomGatewayContract {
    /** Creates the contract, for subclasses. */
    protected ChatroomGatewayContract() {}

    /**
     * Opens the gateway under test. JUnit calls this method before each test, on a new instance of the subclass, and
     * closes the result afterwards.
     *
     * @return a gateway whose operator has no chatrooms
     * @throws Exception if the gateway cannot be opened, which fails the test
     */
    protected abstract GatewayUnderTest open() throws Exception;

    @Nested
    final class CreateChatroom extends CreateChatroomContract {
        @Override
        protected GatewayUnderTest open() throws Exception {
            return ChatroomGatewayContract.this.open();
        }
    }

    @Nested
    final class UpdateChatroom extends UpdateChatroomContract {
        @Override
        protected GatewayUnderTest open() throws Exception {
            return ChatroomGatewayContract.this.open();
        }
    }

    @Nested
    final class DeleteChatroom extends DeleteChatroomContract {
        @Override
        protected GatewayUnderTest open() throws Exception {
            return ChatroomGatewayContract.this.open();
        }
    }

    @Nested
    final class ListChatrooms extends ListChatroomsContract {
        @Override
        protected GatewayUnderTest open() throws Exception {
            return ChatroomGatewayContract.this.open();
        }
    }

    @Nested
    final class Search extends SearchContract {
        @Override
        protected GatewayUnderTest open() throws Exception {
            return ChatroomGatewayContract.this.open();
        }
    }

    @Nested
    final class ListAllChatrooms extends ListAllChatroomsContract {
        @Override
        protected GatewayUnderTest open() throws Exception {
            return ChatroomGatewayContract.this.open();
        }
    }

    @Nested
    final class ListMessages extends ListMessagesContract {
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
    final class Close extends CloseContract {
        @Override
        protected GatewayUnderTest open() throws Exception {
            return ChatroomGatewayContract.this.open();
        }
    }

    @Nested
    final class Concurrency extends ConcurrencyContract {
        @Override
        protected GatewayUnderTest open() throws Exception {
            return ChatroomGatewayContract.this.open();
        }
    }

    @Nested
    final class AccessToken extends AccessTokenContract {
        @Override
        protected GatewayUnderTest open() throws Exception {
            return ChatroomGatewayContract.this.open();
        }
    }

    @Nested
    final class MessageContent extends MessageContentContract {
        @Override
        protected GatewayUnderTest open() throws Exception {
            return ChatroomGatewayContract.this.open();
        }
    }

    @Nested
    final class State extends StateContract {
        @Override
        protected GatewayUnderTest open() throws Exception {
            return ChatroomGatewayContract.this.open();
        }
    }

    @Nested
    final class ErrorResponse extends ErrorResponseContract {
        @Override
        protected GatewayUnderTest open() throws Exception {
            return ChatroomGatewayContract.this.open();
        }
    }
}
