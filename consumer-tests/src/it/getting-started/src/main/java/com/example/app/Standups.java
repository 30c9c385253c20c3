package com.example.app;

import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.domain.UserId;
import tachyon.chatroom.port.ChatroomGateway;

final class Standups {
    private final ChatroomGateway chatrooms;

    Standups(ChatroomGateway chatrooms) {
        this.chatrooms = chatrooms;
    }

    Chatroom open(UserId host) {
        return chatrooms.createChatroom(CreateChatroomRequest.builder()
                .name("Daily standup")
                .putMetadata("user_id", host.value())
                .build());
    }
}
