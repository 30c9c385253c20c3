package tachyon.chatroom.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tachyon.chatroom.adapter.inmemory.InMemoryChatrooms;
import tachyon.chatroom.http.ConnectionSettings;
import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.domain.ListChatroomsRequest;
import tachyon.chatroom.emulator.ChatroomEmulator;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.ConnectionLostException;
import tachyon.chatroom.port.Operation;
import tachyon.chatroom.port.Outcome;

class ExamplesTest {
    @Test
    void theFirstStepsLeaveNothingBehind() {
        InMemoryChatrooms service = InMemoryChatrooms.create();
        try (ChatroomEmulator emulator = ChatroomEmulator.start(service)) {
            Production.firstSteps(emulator.baseUrl(), () -> "token");
        }

        assertThat(service.listAllChatrooms(ListChatroomsRequest.builder().build()))
                .isEmpty();
    }

    @Test
    void anotherTenantsChatroomIsTheirs() {
        ChatroomGateway chatrooms = InMemoryChatrooms.create();

        assertThat(Production.asAnotherTenant(chatrooms, "jwt").operatorId()).hasToString("tn_other");
        assertThat(chatrooms.listAllChatrooms(ListChatroomsRequest.builder().build()))
                .isEmpty();
    }

    @Test
    void anUnknownOutcomeIsSaidToBeUnknown() {
        InMemoryChatrooms chatrooms = InMemoryChatrooms.create();
        chatrooms.failNextCall(
                new ConnectionLostException(Operation.CREATE_CHATROOM, Outcome.UNKNOWN, "the connection broke", null));

        assertThat(Production.createOrExplain(
                        chatrooms, CreateChatroomRequest.builder().build()))
                .startsWith("look whether the chatroom is there");
    }

    @Test
    void daggerInjectsTheGateway() {
        try (ChatroomEmulator emulator = ChatroomEmulator.start()) {
            DaggerWiring.AppComponent app = DaggerDaggerWiring_AppComponent.factory()
                    .create(ConnectionSettings.builder()
                            .baseUrl(emulator.baseUrl())
                            .operatorId("tn_1")
                            .accessToken("token")
                            .build());
            try (ChatroomGateway chatrooms = app.chatrooms()) {
                assertThat(app.standups().open("Daily").name()).isEqualTo("Daily");
                assertThat(chatrooms
                                .listChatrooms(ListChatroomsRequest.builder().build())
                                .chatrooms())
                        .hasSize(1);
            }
        }
    }
}
