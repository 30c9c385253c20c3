package tachyon.chatroom.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tachyon.chatroom.adapter.inmemory.InMemoryChatrooms;
import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.domain.ListChatroomsRequest;
import tachyon.chatroom.emulator.ChatroomEmulator;
import tachyon.chatroom.http.ConnectionSettings;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.ConnectionLostException;
import tachyon.chatroom.port.Operation;
import tachyon.chatroom.port.Outcome;

class ExamplesTest {
    @Test
    void theFirstStepsDeleteTheirChatroom() {
        InMemoryChatrooms service = InMemoryChatrooms.create();
        try (ChatroomEmulator emulator = ChatroomEmulator.start(service)) {
            ProductionExample.firstSteps(emulator.baseUrl(), () -> "token");
        }

        assertThat(service.listAllChatrooms(ListChatroomsRequest.builder().build()))
                .isEmpty();
    }

    @Test
    void createsAChatroomForAnotherTenant() {
        ChatroomGateway chatrooms = InMemoryChatrooms.create();

        assertThat(ProductionExample.asAnotherTenant(chatrooms, "jwt").operatorId())
                .hasToString("tn_other");
        assertThat(chatrooms.listAllChatrooms(ListChatroomsRequest.builder().build()))
                .isEmpty();
    }

    @Test
    void explainsAnUnknownOutcome() {
        InMemoryChatrooms chatrooms = InMemoryChatrooms.create();
        chatrooms.failNextCall(new ConnectionLostException(
                Operation.CREATE_CHATROOM, Outcome.UNKNOWN, "the connection was lost", null));

        assertThat(ProductionExample.createOrExplain(
                        chatrooms, CreateChatroomRequest.builder().build()))
                .startsWith("check whether the chatroom exists before a retry: ");
    }

    @Test
    void daggerInjectsTheGateway() {
        try (ChatroomEmulator emulator = ChatroomEmulator.start()) {
            DaggerExample.AppComponent app = DaggerDaggerExample_AppComponent.factory()
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
