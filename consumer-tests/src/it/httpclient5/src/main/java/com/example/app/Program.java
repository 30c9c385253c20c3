package com.example.app;

import com.example.service.StubService;
import java.io.IOException;
import tachyon.chatroom.adapter.httpclient5.HttpClient5Chatrooms;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.http.ConnectionSettings;
import tachyon.chatroom.port.ChatroomGateway;

public final class Program {
    private Program() {}

    public static void main(String[] arguments) throws IOException {
        try (StubService service = StubService.start();
                ChatroomGateway chatrooms = HttpClient5Chatrooms.create(ConnectionSettings.builder()
                        .baseUrl(service.baseUrl())
                        .operatorId("tn_1")
                        .accessToken(() -> "secret")
                        .build())) {
            Chatroom room = chatrooms.createChatroom(
                    CreateChatroomRequest.builder().name("Daily standup").build());
            if (!room.name().equals("Daily standup")) {
                throw new AssertionError(room);
            }
            System.out.println("created " + room.id() + " in " + Program.class.getModule());
        }
    }
}
