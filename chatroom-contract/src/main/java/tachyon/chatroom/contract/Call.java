package tachyon.chatroom.contract;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DynamicTest;
import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.Operation;

/** A call of one operation, which changes the service if it succeeds and the operation is not a listing. */
record Call(Operation operation, ThrowingCallable callable) implements ThrowingCallable {
    @Override
    public void call() throws Throwable {
        callable.call();
    }

    /** Returns a call of every operation. The delete is the last, so that all calls can succeed in this order. */
    static List<Call> ofEveryOperation(ChatroomGateway gateway, ChatroomId chatroomId) {
        return List.of(
                new Call(Operation.CREATE_CHATROOM, () -> gateway.createChatroom(GatewayContract.named("Another"))),
                new Call(Operation.UPDATE_CHATROOM, () -> gateway.updateChatroom(chatroomId, GatewayContract.RENAMED)),
                new Call(Operation.LIST_CHATROOMS, () -> gateway.listChatrooms(GatewayContract.ALL)),
                new Call(Operation.LIST_MESSAGES, () -> gateway.listMessages(chatroomId, GatewayContract.MESSAGES)),
                new Call(Operation.DELETE_CHATROOM, () -> gateway.deleteChatroom(chatroomId)));
    }

    /** Returns a call of every operation that has a chatroom's identifier as its argument. */
    static List<Call> ofEveryOperationOnAChatroom(ChatroomGateway gateway, ChatroomId chatroomId) {
        return ofEveryOperation(gateway, chatroomId).stream()
                .filter(call ->
                        call.operation() != Operation.CREATE_CHATROOM && call.operation() != Operation.LIST_CHATROOMS)
                .toList();
    }

    static Stream<DynamicTest> tests(List<Call> calls, Consumer<Call> test) {
        return calls.stream()
                .map(call -> DynamicTest.dynamicTest(call.operation().operationId(), () -> test.accept(call)));
    }
}
