package tachyon.chatroom.adapter.retrofit;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import tachyon.chatroom.domain.ListChatroomsRequest;
import tachyon.chatroom.http.ConnectionSettings;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.GatewayClosedException;

class RetrofitChatroomModuleTest {
    @Test
    void providesAGatewayThatItsOwnerCloses() {
        ConnectionSettings settings = ConnectionSettings.builder()
                .baseUrl("http://127.0.0.1:1")
                .operatorId("tn_1")
                .accessToken("token")
                .build();
        ChatroomGateway gateway = RetrofitChatroomModule.chatroomGateway(settings);
        gateway.close();

        assertThatExceptionOfType(GatewayClosedException.class)
                .isThrownBy(() ->
                        gateway.listChatrooms(ListChatroomsRequest.builder().build()));
    }
}
