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

/** The end of a gateway. */
public abstract class CloseContract extends GatewayContract {
    /** For subclasses. */
    protected CloseContract() {}

    @TestFactory
    Stream<DynamicTest> noOperationWorksAfterTheClose() {
        gateway().close();
        return everyOperation(gateway());
    }

    @TestFactory
    Stream<DynamicTest> noOperationOfAViewWorksAfterTheClose() {
        ChatroomGateway view = anotherOperator();
        gateway().close();
        return everyOperation(view);
    }

    @TestFactory
    Stream<DynamicTest> noOperationOfAViewMadeAfterTheCloseWorks() {
        gateway().close();
        return everyOperation(gateway().withOptions(CallOptions.empty()));
    }

    @Test
    void closingAgainDoesNothing() {
        gateway().close();
        gateway().close();

        assertClosed(Operation.LIST_CHATROOMS, () -> gateway().listChatrooms(ALL));
    }

    @Test
    void closingAViewClosesNothing() {
        ChatroomGateway view = gateway().withOptions(CallOptions.empty());
        view.close();
        Chatroom created = view.createChatroom(named("Room"));

        assertThat(all()).containsExactly(created);
    }

    @Test
    void closingAViewOfAViewClosesNothing() {
        try (ChatroomGateway view = gateway().withOptions(CallOptions.empty()).withOptions(CallOptions.empty())) {
            assertThat(view.listChatrooms(ALL).chatrooms()).isEmpty();
        }

        assertThat(create("Room").name()).isEqualTo("Room");
    }

    @Test
    void aSupplierThatClosesTheGatewayEndsItsOwnCall() {
        assertEndedByItsSupplier(Operation.CREATE_CHATROOM, view -> view.createChatroom(named("Room")));
    }

    /** A request without a body is another path in many a transport. */
    @Test
    void aSupplierThatClosesTheGatewayEndsItsOwnDelete() {
        assertEndedByItsSupplier(Operation.DELETE_CHATROOM, view -> view.deleteChatroom(UNKNOWN));
    }

    /** The order of the two is not asked: an adapter may ask for the token first, and find out then. */
    private void assertEndedByItsSupplier(Operation operation, Consumer<ChatroomGateway> call) {
        AtomicBoolean asked = new AtomicBoolean();
        ChatroomGateway view = gateway()
                .withOptions(CallOptions.builder()
                        .accessToken(() -> {
                            asked.set(true);
                            gateway().close();
                            return "token";
                        })
                        .build());

        assertClosed(operation, () -> call.accept(view));
        assertThat(asked).isTrue();
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
        assertFails(GatewayClosedException.class, operation, Outcome.NOT_APPLIED, call);
    }
}
