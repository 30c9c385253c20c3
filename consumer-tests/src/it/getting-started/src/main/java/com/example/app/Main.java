package com.example.app;

import tachyon.chatroom.adapter.httpclient5.HttpClient5Chatrooms;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.ListChatroomsRequest;
import tachyon.chatroom.domain.UserId;
import tachyon.chatroom.http.ConnectionSettings;
import tachyon.chatroom.port.ChatroomException;
import tachyon.chatroom.port.ChatroomGateway;

public final class Main {
    private Main() {}

    public static void main(String[] args) {
        ConnectionSettings settings = ConnectionSettings.builder()
                .baseUrl("http://127.0.0.1:8080")
                .operatorId("tn_1")
                .accessToken("any") // the emulator accepts any token
                .build();
        try (ChatroomGateway chatrooms = HttpClient5Chatrooms.create(settings)) {
            Chatroom room = new Standups(chatrooms).open(UserId.of("U4af4980629"));
            System.out.println("opened " + room.name() + " with " + room.metadata());

            ListChatroomsRequest standups =
                    ListChatroomsRequest.builder().search("standup").build();
            System.out.println(chatrooms.listAllChatrooms(standups).count() + " listed");

            chatrooms.deleteChatroom(room.id());
            System.out.println("deleted");
        } catch (ChatroomException e) {
            System.out.println(e.getMessage());
        }
    }
}
