package tachyon.chatroom.benchmarks;

import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.domain.ListChatroomsRequest;
import tachyon.chatroom.domain.ListMessagesRequest;
import tachyon.chatroom.domain.UpdateChatroomRequest;

/**
 * The requests of the library's clients, built for each call as in an application. Each has its own class, so that a
 * first call loads the classes of its own request only.
 */
final class Requests {
    private Requests() {}

    /** A request with a name and two metadata members. */
    static final class Create {
        static CreateChatroomRequest request() {
            return CreateChatroomRequest.builder()
                    .name("Support")
                    .putMetadata("user_id", "u_01hjryxysgey07h5jz5wagqj0m")
                    .putMetadata("channel", "web")
                    .build();
        }

        private Create() {}
    }

    /** A chatroom and its new name. */
    static final class Update {
        static ChatroomId chatroom() {
            return ChatroomId.of(Fixtures.CHATROOM_ID);
        }

        static UpdateChatroomRequest request() {
            return UpdateChatroomRequest.builder().name("Support, renamed").build();
        }

        private Update() {}
    }

    /** A page of 100 chatrooms. */
    static final class ListChatrooms {
        static ListChatroomsRequest request() {
            return ListChatroomsRequest.builder()
                    .limit(Fixtures.PAGE_SIZE)
                    .offset(0)
                    .build();
        }

        private ListChatrooms() {}
    }

    /** A chatroom and a page of 100 of its messages. */
    static final class ListMessages {
        static ChatroomId chatroom() {
            return ChatroomId.of(Fixtures.CHATROOM_ID);
        }

        static ListMessagesRequest request() {
            return ListMessagesRequest.builder()
                    .limit(Fixtures.PAGE_SIZE)
                    .offset(0)
                    .search("")
                    .build();
        }

        private ListMessages() {}
    }
}
