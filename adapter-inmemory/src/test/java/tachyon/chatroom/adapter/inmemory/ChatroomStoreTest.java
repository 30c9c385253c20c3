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
    void operatorsAndUsersWithoutChatroomsAreNotKept() {
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
    void aUserWithoutChatroomsIsNotKept() {
        OperatorChatrooms own = new OperatorChatrooms();
        StoredChatroom deleted = new StoredChatroom(1, room(1, "tn_1", "U1"));
        StoredChatroom changed = new StoredChatroom(2, room(2, "tn_1", "U2"));
        own.add(deleted);
        own.add(changed);
        own.change(changed, room(2, "tn_1", "U3"));
        assertThat(own.users()).isEqualTo(2);

        own.remove(deleted);
        own.change(changed, Service.room("ch_2", "tn_1"));

        assertThat(own.users()).isZero();
        assertThat(own.isEmpty()).isFalse();
    }

    @Test
    void whoIsAskedForAndHasNoneIsNotKept() {
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
