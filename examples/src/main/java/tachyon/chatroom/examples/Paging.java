package tachyon.chatroom.examples;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tachyon.chatroom.domain.ChatMessage;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.domain.ChatroomPage;
import tachyon.chatroom.domain.ListChatroomsRequest;
import tachyon.chatroom.domain.ListMessagesRequest;
import tachyon.chatroom.port.ChatroomGateway;

/** The listings that the page on pagination shows. */
final class Paging {
    private Paging() {}

    static List<String> names(ChatroomGateway chatrooms) {
        ListChatroomsRequest retros =
                ListChatroomsRequest.builder().search("Retro").build();
        return chatrooms.listAllChatrooms(retros).map(Chatroom::name).toList();
    }

    static String onePage(ChatroomGateway chatrooms) {
        ChatroomPage page = chatrooms.listChatrooms(
                ListChatroomsRequest.builder().limit(50).offset(100).build());
        return page.chatrooms().size() + " of " + page.pageInfo().totalItems();
    }

    static void deleteAll(ChatroomGateway chatrooms, ListChatroomsRequest request) {
        List<ChatroomId> ids =
                chatrooms.listAllChatrooms(request).map(Chatroom::id).toList(); // the whole listing first
        ids.forEach(chatrooms::deleteChatroom);
    }

    static Collection<Chatroom> withoutDuplicates(ChatroomGateway chatrooms, ListChatroomsRequest request) {
        Map<ChatroomId, Chatroom> rooms = new LinkedHashMap<>();
        chatrooms.listAllChatrooms(request).forEach(room -> rooms.put(room.id(), room));
        return rooms.values();
    }

    static List<ChatMessage> allMessages(ChatroomGateway chatrooms, ChatroomId id) {
        List<ChatMessage> messages = new ArrayList<>();
        List<ChatMessage> page;
        do {
            page = chatrooms.listMessages(
                    id,
                    ListMessagesRequest.builder()
                            .limit(100)
                            .offset(messages.size())
                            .build());
            messages.addAll(page);
        } while (!page.isEmpty());
        return messages;
    }
}
