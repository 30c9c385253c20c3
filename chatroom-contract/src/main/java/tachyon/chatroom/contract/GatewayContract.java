package tachyon.chatroom.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import tachyon.chatroom.domain.ChatMessage;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.domain.ListChatroomsRequest;
import tachyon.chatroom.domain.ListMessagesRequest;
import tachyon.chatroom.domain.UpdateChatroomRequest;
import tachyon.chatroom.port.CallOptions;
import tachyon.chatroom.port.ChatroomException;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.ChatroomNotFoundException;
import tachyon.chatroom.port.ErrorResponse;
import tachyon.chatroom.port.Operation;
import tachyon.chatroom.port.Outcome;
import tachyon.chatroom.port.ServiceException;

/** The base of each contract: it opens a gateway before each test and closes it afterwards. */
@ExtendWith(PromiseReporter.class)
public abstract class GatewayContract {
    static final ListChatroomsRequest ALL =
            ListChatroomsRequest.builder().limit(100).build();
    static final ListMessagesRequest MESSAGES = ListMessagesRequest.builder().build();
    static final CreateChatroomRequest UNNAMED = CreateChatroomRequest.builder().build();
    static final UpdateChatroomRequest RENAMED =
            UpdateChatroomRequest.builder().name("Renamed").build();

    /** An identifier that the service has not assigned. */
    static final ChatroomId UNKNOWN = ChatroomId.of("ch_" + UUID.randomUUID());

    private @Nullable GatewayUnderTest opened;

    /** Creates the contract, for subclasses. */
    protected GatewayContract() {}

    /**
     * Opens the gateway under test. JUnit calls this method before each test, and closes the result afterwards.
     *
     * @return a gateway whose operator has no chatrooms
     * @throws Exception if the gateway cannot be opened, which fails the test
     */
    protected abstract GatewayUnderTest open() throws Exception;

    @BeforeEach
    final void openGateway() throws Exception {
        opened = open();
    }

    @AfterEach
    final void closeGateway() throws Exception {
        if (opened != null) {
            opened.close();
        }
    }

    private GatewayUnderTest opened() {
        if (opened == null) {
            throw new IllegalStateException("the gateway is not open: it is opened before each test");
        }
        return opened;
    }

    final ChatroomGateway gateway() {
        return opened().gateway();
    }

    final void addMessage(ChatMessage message) {
        opened().addMessage(message);
    }

    /** Returns a view that calls the same service as an operator without chatrooms. */
    final ChatroomGateway anotherOperator() {
        return gateway()
                .withOptions(CallOptions.builder()
                        .operatorId("tn_" + UUID.randomUUID())
                        .build());
    }

    static CreateChatroomRequest named(String name) {
        return CreateChatroomRequest.builder().name(name).build();
    }

    final Chatroom create(String name) {
        return gateway().createChatroom(named(name));
    }

    final List<Chatroom> all() {
        return gateway().listChatrooms(ALL).chatrooms();
    }

    /** Returns the chatroom as it is listed. */
    final Chatroom listed(ChatroomId chatroomId) {
        return all().stream()
                .filter(chatroom -> chatroom.id().equals(chatroomId))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not listed: " + chatroomId));
    }

    static List<String> names(List<Chatroom> chatrooms) {
        return chatrooms.stream().map(Chatroom::name).toList();
    }

    /** Asserts the failure of a call, which is the same for every transport. */
    static <T extends ChatroomException> T assertFails(
            Class<T> type, Operation operation, Outcome outcome, ThrowingCallable call) {
        Throwable thrown = catchThrowable(call);
        assertThat(thrown).as("failure of %s", operation.operationId()).isInstanceOf(type);
        T failure = type.cast(thrown);
        assertThat(failure.operation()).as("operation of %s", failure).isEqualTo(operation);
        assertThat(failure.outcome()).as("outcome of %s", failure).isEqualTo(outcome);
        return failure;
    }

    /**
     * Asserts that the chatroom was not found, and that the service received its identifier unchanged. An adapter may
     * truncate a long error response, which then does not show the identifier.
     */
    static void assertNotFound(Operation operation, ChatroomId chatroomId, ThrowingCallable call) {
        ChatroomNotFoundException failure =
                assertFails(ChatroomNotFoundException.class, operation, Outcome.NOT_APPLIED, call);
        if (chatroomId.value().length() < ErrorResponse.MAX_TEXT_LENGTH / 2) {
            assertThat(failure.response().errorMessage())
                    .as("error message about %s", Texts.printable(chatroomId.value()))
                    .hasValueSatisfying(message -> assertThat(message).contains(chatroomId.value()));
        }
    }

    /** Asserts that a secret is neither in the failure nor in its causes and suppressed exceptions. */
    static void assertHidden(String secret, Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        assertThat(trace.toString()).as("stack trace with all causes").doesNotContain(secret);
        if (failure instanceof ServiceException service) {
            assertThat(service.response().toString()).as("error response").doesNotContain(secret);
        }
    }

    final void failNextCall(ErrorResponse response, boolean applied) {
        opened().failNextCall(response, applied);
    }

    /** Returns a view with its own token supplier. */
    final ChatroomGateway withToken(Supplier<String> accessToken) {
        return gateway()
                .withOptions(CallOptions.builder().accessToken(accessToken).build());
    }

    static void assertNotFound(Operation operation, ThrowingCallable call) {
        ChatroomNotFoundException failure =
                assertFails(ChatroomNotFoundException.class, operation, Outcome.NOT_APPLIED, call);
        assertThat(failure.status()).isEqualTo(404);
    }
}
