package com.example.app;

import tachyon.chatroom.adapter.inmemory.InMemoryChatrooms;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.domain.ListChatroomsRequest;
import tachyon.chatroom.port.ChatroomGateway;

public final class Program {
    private Program() {}

    public static void main(String[] arguments) {
        try (ChatroomGateway chatrooms = InMemoryChatrooms.create()) {
            Chatroom room = chatrooms.createChatroom(
                    CreateChatroomRequest.builder().name("Daily standup").build());
            if (!chatrooms
                    .listAllChatrooms(ListChatroomsRequest.builder().build())
                    .toList()
                    .contains(room)) {
                throw new AssertionError(room);
            }
            System.out.println("created " + room.id() + " in " + Program.class.getModule());
        }
    }
}
