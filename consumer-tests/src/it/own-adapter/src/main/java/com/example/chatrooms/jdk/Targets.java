package com.example.chatrooms.jdk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.domain.ListChatroomsRequest;
import tachyon.chatroom.domain.ListMessagesRequest;

/** The paths and query strings of the operations, below the base URL. */
final class Targets {
    static final String CHATROOMS = "/v1/llms/chatrooms";

    private Targets() {}

    static String chatroom(ChatroomId chatroomId) {
        return CHATROOMS + "/" + encode(chatroomId.value());
    }

    static String chatrooms(ListChatroomsRequest request) {
        List<String> query = new ArrayList<>();
        request.limit().ifPresent(limit -> query.add("limit=" + limit));
        request.offset().ifPresent(offset -> query.add("offset=" + offset));
        request.search().ifPresent(search -> query.add("search=" + encode(search)));
        request.metadataUserId().ifPresent(userId -> query.add("metadata_user_id=" + encode(userId.value())));
        return query.isEmpty() ? CHATROOMS : CHATROOMS + "?" + String.join("&", query);
    }

    static String messages(ChatroomId chatroomId, ListMessagesRequest request) {
        return chatroom(chatroomId) + "/messages?limit=" + request.limit() + "&offset=" + request.offset() + "&search="
                + encode(request.search());
    }

    /** Percent-encodes a text. A plus in a path is a plus, so a space becomes %20. */
    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
