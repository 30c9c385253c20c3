package tachyon.chatroom.benchmarks;

import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.domain.ListChatroomsRequest;
import tachyon.chatroom.domain.ListMessagesRequest;
import tachyon.chatroom.domain.UpdateChatroomRequest;

/**
 * What the library's clients are asked, made for each call as by those who call, and each in a class of its own: a first call
 * loads what it needs, not all.
 */
final class Requests {
    private Requests() {}

    /** A name and two members of metadata. */
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

    /** A chatroom, and its new name. */
    static final class Update {
        static ChatroomId chatroom() {
            return ChatroomId.of(Exchanges.CHATROOM_ID);
        }

        static UpdateChatroomRequest request() {
            return UpdateChatroomRequest.builder().name("Support, renamed").build();
        }

        private Update() {}
    }

    /** A page of 100. */
    static final class Listing {
        static ListChatroomsRequest request() {
            return ListChatroomsRequest.builder()
                    .limit(Exchanges.LISTED)
                    .offset(0)
                    .build();
        }

        private Listing() {}
    }

    /** A chatroom, and a page of 100 of its messages. */
    static final class ListingOfMessages {
        static ChatroomId chatroom() {
            return ChatroomId.of(Exchanges.CHATROOM_ID);
        }

        static ListMessagesRequest request() {
            return ListMessagesRequest.builder()
                    .limit(Exchanges.LISTED)
                    .offset(0)
                    .search("")
                    .build();
        }

        private ListingOfMessages() {}
    }
}
