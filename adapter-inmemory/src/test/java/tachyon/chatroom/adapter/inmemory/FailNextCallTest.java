package tachyon.chatroom.adapter.inmemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.port.ChatroomException;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.ChatroomNotFoundException;
import tachyon.chatroom.port.ConnectionLostException;
import tachyon.chatroom.port.ErrorResponse;
import tachyon.chatroom.port.MalformedResponseException;
import tachyon.chatroom.port.Operation;
import tachyon.chatroom.port.Outcome;
import tachyon.chatroom.port.ServerErrorException;
import tachyon.chatroom.port.ServiceException;

class FailNextCallTest {
    private final ChatroomException applied =
            new MalformedResponseException(Operation.CREATE_CHATROOM, Outcome.APPLIED, "test", null);
    private final ChatroomException unknown =
            new ConnectionLostException(Operation.CREATE_CHATROOM, Outcome.UNKNOWN, "test", null);
    private final ChatroomException notApplied = ServiceException.of(Operation.CREATE_CHATROOM, 429);

    private final InMemoryChatrooms chatrooms = Service.empty();

    @Test
    void changesNothingForANotAppliedFailure() {
        chatrooms.failNextCall(notApplied);

        assertThatThrownBy(this::create).isSameAs(notApplied);
        assertThat(Service.names(chatrooms)).isEmpty();
    }

    @Test
    void changesNothingForAFailureOfUnknownOutcome() {
        chatrooms.failNextCall(unknown);

        assertThatThrownBy(this::create).isSameAs(unknown);
        assertThat(Service.names(chatrooms)).isEmpty();
    }

    @Test
    void appliesTheCallBeforeAnAppliedFailure() {
        chatrooms.failNextCall(applied);

        assertThatThrownBy(this::create).isSameAs(applied);
        assertThat(Service.names(chatrooms)).containsExactly("room");
    }

    @Test
    void appliesTheCallBeforeAFailureOfUnknownOutcomeOnRequest() {
        chatrooms.failNextCallAfterApplying(unknown);

        assertThatThrownBy(this::create).isSameAs(unknown);
        assertThat(Service.names(chatrooms)).containsExactly("room");
    }

    @Test
    void failsACallOfAnyOperationWithAnErrorResponse() {
        ErrorResponse response =
                ErrorResponse.builder().status(503).requestId("req-1").build();
        chatrooms.failNextCall(response, false);
        chatrooms.failNextCall(response, true);

        assertThatThrownBy(() -> Service.names(chatrooms))
                .isInstanceOfSatisfying(ServerErrorException.class, failure -> {
                    assertThat(failure.operation()).isEqualTo(Operation.LIST_CHATROOMS);
                    assertThat(failure.response()).isEqualTo(response);
                });
        assertThatThrownBy(this::create).isInstanceOf(ServerErrorException.class);
        assertThat(Service.names(chatrooms)).containsExactly("room");
    }

    @Test
    void rejectsAnAppliedErrorResponseWhoseStatusMeansNotApplied() {
        ErrorResponse response = ErrorResponse.builder().status(404).build();

        assertThatThrownBy(() -> chatrooms.failNextCall(response, true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("failure: outcome must be APPLIED or UNKNOWN, is NOT_APPLIED");
    }

    @Test
    void appliesUpdatesAndDeletesAccordingToTheOutcome() {
        Chatroom room = create();

        chatrooms.failNextCall(unknown);
        assertThatThrownBy(() -> chatrooms.updateChatroom(room.id(), Service.rename("x")))
                .isSameAs(unknown);
        assertThat(Service.names(chatrooms)).containsExactly("room");

        chatrooms.failNextCallAfterApplying(unknown);
        assertThatThrownBy(() -> chatrooms.updateChatroom(room.id(), Service.rename("x")))
                .isSameAs(unknown);
        assertThat(Service.names(chatrooms)).containsExactly("x");

        chatrooms.failNextCall(applied);
        assertThatThrownBy(() -> chatrooms.deleteChatroom(room.id())).isSameAs(applied);
        assertThat(Service.names(chatrooms)).isEmpty();
    }

    @Test
    void failsOnlyOneCall() {
        chatrooms.failNextCall(notApplied);

        assertThatThrownBy(this::create).isSameAs(notApplied);
        assertThat(create().name()).isEqualTo("room");
    }

    @Test
    void sharesTheQueueBetweenTheGatewayAndItsViews() {
        InMemoryChatrooms view = chatrooms.withOptions(Service.as("tn_other"));
        view.failNextCall(notApplied);
        chatrooms.failNextCallAfterApplying(unknown);

        assertThatThrownBy(this::create).isSameAs(notApplied);
        assertThatThrownBy(() -> view.createChatroom(Service.named("other"))).isSameAs(unknown);
        assertThat(Service.names(chatrooms)).isEmpty();
        assertThat(Service.names(view)).containsExactly("other");
    }

    @ParameterizedTest
    @EnumSource
    void createsAFailureForEachOperation(Operation operation) {
        List<Operation> operations = new ArrayList<>();
        chatrooms.failNextCall(next -> {
            operations.add(next);
            return ServiceException.of(next, 503);
        });

        assertThatThrownBy(() -> call(operation).accept(chatrooms))
                .isInstanceOfSatisfying(
                        ServiceException.class,
                        failure -> assertThat(failure.operation()).isEqualTo(operation));
        assertThat(operations).containsExactly(operation);
    }

    @Test
    void prefersTheCallsOwnFailureToAnAppliedFailure() {
        chatrooms.failNextCall(applied);

        assertThatThrownBy(() -> chatrooms.deleteChatroom(ChatroomId.of("ch_none")))
                .isInstanceOf(ChatroomNotFoundException.class);
        assertThat(create().name()).isEqualTo("room");
    }

    @Test
    void prefersANotAppliedFailureToTheCallsOwnFailure() {
        chatrooms.failNextCall(unknown);

        assertThatThrownBy(() -> chatrooms.deleteChatroom(ChatroomId.of("ch_none")))
                .isSameAs(unknown);
    }

    @Test
    void letsTheFunctionCallTheGateway() {
        chatrooms.failNextCall(operation -> {
            create();
            return notApplied;
        });

        assertThatThrownBy(this::create).isSameAs(notApplied);
        assertThat(Service.names(chatrooms)).containsExactly("room");
    }

    private Chatroom create() {
        return chatrooms.createChatroom(Service.named("room"));
    }

    private static Consumer<ChatroomGateway> call(Operation operation) {
        ChatroomId id = ChatroomId.of("ch_none");
        return switch (operation) {
            case CREATE_CHATROOM -> gateway -> gateway.createChatroom(Service.named("room"));
            case UPDATE_CHATROOM -> gateway -> gateway.updateChatroom(id, Service.rename("x"));
            case DELETE_CHATROOM -> gateway -> gateway.deleteChatroom(id);
            case LIST_CHATROOMS -> gateway -> gateway.listChatrooms(Service.ALL);
            case LIST_MESSAGES -> gateway -> gateway.listMessages(id, Service.ALL_MESSAGES);
        };
    }
}
