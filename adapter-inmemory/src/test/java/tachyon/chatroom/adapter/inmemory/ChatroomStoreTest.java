package tachyon.chatroom.adapter.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.JsonObject;

class ChatroomStoreTest {
    private final ChatroomStore store = new ChatroomStore();

    @Test
    void removesOperatorsWithoutChatrooms() {
        List<Chatroom> rooms = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            rooms.add(room(i, "tn_" + i, "U" + i));
            store.add(rooms.get(i));
        }
        assertThat(store.operators()).isEqualTo(100);

        rooms.forEach(room -> store.remove(room.operatorId(), room.id()));

        assertThat(store.operators()).isZero();
    }

    @Test
    void removesMetadataUsersWithoutChatrooms() {
        OperatorChatrooms chatrooms = new OperatorChatrooms();
        StoredChatroom deleted = new StoredChatroom(1, room(1, "tn_1", "U1"));
        StoredChatroom changed = new StoredChatroom(2, room(2, "tn_1", "U2"));
        chatrooms.add(deleted);
        chatrooms.add(changed);
        chatrooms.change(changed, room(2, "tn_1", "U3"));
        assertThat(chatrooms.users()).isEqualTo(2);

        chatrooms.remove(deleted);
        chatrooms.change(changed, Service.room("ch_2", "tn_1"));

        assertThat(chatrooms.users()).isZero();
        assertThat(chatrooms.isEmpty()).isFalse();
    }

    @Test
    void doesNotAddAnOperatorForAListing() {
        store.add(room(1, "tn_1", "U1"));

        store.find(room(2, "tn_2", "U2").operatorId(), Service.ALL, 20, 0);

        assertThat(store.operators()).isEqualTo(1);
    }

    private static Chatroom room(int number, String operator, String user) {
        return Chatroom.builder()
                .from(Service.room("ch_" + number, operator))
                .metadata(JsonObject.builder().put("user_id", user).build())
                .build();
    }
}
