package tachyon.chatroom.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.port.CallOptions;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.GatewayClosedException;
import tachyon.chatroom.port.Operation;
import tachyon.chatroom.port.Outcome;

/** The contract of closing a gateway. */
@WrittenIn({"ChatroomGateway.close", "docs/own-adapter.md#order-of-the-checks"})
public abstract class CloseContract extends GatewayContract {
    /** Creates the contract, for subclasses. */
    protected CloseContract() {}

    @TestFactory
    Stream<DynamicTest> failsEveryOperationAfterTheClose() {
        gateway().close();
        return everyOperation(gateway());
    }

    @TestFactory
    Stream<DynamicTest> failsEveryOperationOfAViewAfterTheClose() {
        ChatroomGateway view = anotherOperator();
        gateway().close();
        return everyOperation(view);
    }

    @TestFactory
    Stream<DynamicTest> failsEveryOperationOfAViewThatIsCreatedAfterTheClose() {
        gateway().close();
        return everyOperation(gateway().withOptions(CallOptions.empty()));
    }

    @TestFactory
    Stream<DynamicTest> doesNotCallTheTokenSupplierAfterTheClose() {
        ChatroomGateway view = gateway()
                .withOptions(CallOptions.builder()
                        .accessToken(() -> {
                            throw new AssertionError("a closed gateway must not call the token supplier");
                        })
                        .build());
        gateway().close();
        return everyOperation(view);
    }

    @Test
    void ignoresASecondClose() {
        gateway().close();
        gateway().close();

        assertClosed(Operation.LIST_CHATROOMS, () -> gateway().listChatrooms(ALL));
    }

    @Test
    void staysOpenWhenAViewIsClosed() {
        ChatroomGateway view = gateway().withOptions(CallOptions.empty());
        view.close();
        Chatroom created = view.createChatroom(named("Room"));

        assertThat(all()).containsExactly(created);
    }

    @Test
    void staysOpenWhenANestedViewIsClosed() {
        try (ChatroomGateway view = gateway().withOptions(CallOptions.empty()).withOptions(CallOptions.empty())) {
            assertThat(view.listChatrooms(ALL).chatrooms()).isEmpty();
        }

        assertThat(create("Room").name()).isEqualTo("Room");
    }

    @Test
    void failsACreateWhoseTokenSupplierClosesTheGateway() {
        assertClosedByItsTokenSupplier(Operation.CREATE_CHATROOM, view -> view.createChatroom(named("Room")));
    }

    /** A transport may process a request without a body differently. */
    @Test
    void failsADeleteWhoseTokenSupplierClosesTheGateway() {
        assertClosedByItsTokenSupplier(Operation.DELETE_CHATROOM, view -> view.deleteChatroom(UNKNOWN));
    }

    @Test
    void failsAnUpdateWhoseTokenSupplierClosesTheGateway() {
        assertClosedByItsTokenSupplier(Operation.UPDATE_CHATROOM, view -> view.updateChatroom(UNKNOWN, RENAMED));
    }

    @Test
    void failsAListingWhoseTokenSupplierClosesTheGateway() {
        assertClosedByItsTokenSupplier(Operation.LIST_CHATROOMS, view -> view.listChatrooms(ALL));
    }

    @Test
    void failsAListingOfMessagesWhoseTokenSupplierClosesTheGateway() {
        assertClosedByItsTokenSupplier(Operation.LIST_MESSAGES, view -> view.listMessages(UNKNOWN, MESSAGES));
    }

    private void assertClosedByItsTokenSupplier(Operation operation, Consumer<ChatroomGateway> call) {
        AtomicBoolean supplierCalled = new AtomicBoolean();
        ChatroomGateway view = gateway()
                .withOptions(CallOptions.builder()
                        .accessToken(() -> {
                            supplierCalled.set(true);
                            gateway().close();
                            return "secret-token";
                        })
                        .build());

        assertClosed(operation, () -> call.accept(view));
        assertThat(supplierCalled).isTrue();
    }

    private static Stream<DynamicTest> everyOperation(ChatroomGateway gateway) {
        return Map.<Operation, ThrowingCallable>of(
                        Operation.CREATE_CHATROOM, () -> gateway.createChatroom(UNNAMED),
                        Operation.UPDATE_CHATROOM, () -> gateway.updateChatroom(UNKNOWN, RENAMED),
                        Operation.DELETE_CHATROOM, () -> gateway.deleteChatroom(UNKNOWN),
                        Operation.LIST_CHATROOMS, () -> gateway.listChatrooms(ALL),
                        Operation.LIST_MESSAGES, () -> gateway.listMessages(UNKNOWN, MESSAGES))
                .entrySet()
                .stream()
                .map(call -> DynamicTest.dynamicTest(
                        call.getKey().operationId(), () -> assertClosed(call.getKey(), call.getValue())));
    }

    private static void assertClosed(Operation operation, ThrowingCallable call) {
        GatewayClosedException failure =
                assertFails(GatewayClosedException.class, operation, Outcome.NOT_APPLIED, call);
        assertHidden("secret-token", failure);
    }
}
