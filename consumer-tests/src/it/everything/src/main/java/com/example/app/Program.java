package com.example.app;

import io.micrometer.observation.ObservationRegistry;
import java.util.List;
import tachyon.chatroom.adapter.httpclient5.HttpClient5Chatrooms;
import tachyon.chatroom.adapter.inmemory.InMemoryChatrooms;
import tachyon.chatroom.adapter.retrofit.RetrofitChatrooms;
import tachyon.chatroom.contract.ChatroomGatewayContract;
import tachyon.chatroom.decorator.observability.ObservabilitySettings;
import tachyon.chatroom.decorator.observability.ObservedChatrooms;
import tachyon.chatroom.decorator.resilience.ResilienceSettings;
import tachyon.chatroom.decorator.resilience.ResilientChatrooms;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.domain.ListChatroomsRequest;
import tachyon.chatroom.emulator.ChatroomEmulator;
import tachyon.chatroom.http.ConnectionSettings;
import tachyon.chatroom.port.ChatroomGateway;

/** An application with both transports, each inside its decorators, and the emulator as their service. */
public final class Program {
    private Program() {}

    public static void main(String[] arguments) throws Exception {
        try (InMemoryChatrooms service = InMemoryChatrooms.create();
                ChatroomEmulator emulator = ChatroomEmulator.start(service)) {
            ConnectionSettings settings = ConnectionSettings.builder()
                    .baseUrl(emulator.baseUrl())
                    .operatorId("tn_1")
                    .accessToken(() -> "secret")
                    .build();
            try (ChatroomGateway overHttpClient5 = decorated(HttpClient5Chatrooms.create(settings));
                    ChatroomGateway overRetrofit = decorated(RetrofitChatrooms.create(settings))) {
                Chatroom room = overHttpClient5.createChatroom(
                        CreateChatroomRequest.builder().name("Daily standup").build());
                List<Chatroom> rooms = overRetrofit
                        .listAllChatrooms(ListChatroomsRequest.builder().build())
                        .toList();
                if (!rooms.equals(List.of(room))) {
                    throw new AssertionError(rooms);
                }
                System.out.println("created " + room.id() + " in " + Program.class.getModule() + "; the contract is in "
                        + ChatroomGatewayContract.class.getModule());
            }
        }
    }

    private static ChatroomGateway decorated(ChatroomGateway transport) {
        ObservationRegistry registry = ObservationRegistry.create();
        return ObservedChatrooms.wrap(
                ResilientChatrooms.wrap(
                        transport,
                        ResilienceSettings.builder()
                                .onRetry(ObservedChatrooms.retryListener(registry))
                                .build()),
                ObservabilitySettings.builder().observationRegistry(registry).build());
    }
}
