package com.example.app;

import com.example.service.StubService;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import tachyon.chatroom.adapter.httpclient5.HttpClient5Chatrooms;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.http.ConnectionSettings;
import tachyon.chatroom.port.ChatroomGateway;

/** An application that reads a chatroom's metadata with its own version of databind. */
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
            Map<?, ?> metadata = new ObjectMapper().readValue(room.metadata().toJson(), Map.class);
            if (!metadata.equals(Map.of("user_id", "U4af4980629", "limit", 1.5))) {
                throw new AssertionError(metadata);
            }
            System.out.println("read " + metadata);
        }
    }
}
