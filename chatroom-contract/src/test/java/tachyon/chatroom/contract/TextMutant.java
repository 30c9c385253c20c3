package tachyon.chatroom.contract;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tachyon.chatroom.domain.ChatMessage;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.domain.ChatroomPage;
import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.domain.ListChatroomsRequest;
import tachyon.chatroom.domain.ListMessagesRequest;
import tachyon.chatroom.domain.UpdateChatroomRequest;
import tachyon.chatroom.port.CallOptions;
import tachyon.chatroom.port.ChatroomGateway;

/** A mutant that distorts the text in one place. */
record TextMutant(Place place, Distortion distortion) implements Mutant {
    static Stream<Mutant> all() {
        return Arrays.stream(Place.values())
                .flatMap(place -> Arrays.stream(Distortion.values())
                        .filter(place::canShow)
                        .map(distortion -> new TextMutant(place, distortion)));
    }

    @Override
    public String name() {
        return place + ": " + distortion;
    }

    @Override
    public String killedBy() {
        return place.killedBy();
    }

    @Override
    public ChatroomGateway mutate(ChatroomGateway original) {
        UnaryOperator<String> change = distortion::of;
        UnaryOperator<String> none = UnaryOperator.identity();
        return new MutantGateway(this, original) {
            private UnaryOperator<String> in(Place... places) {
                return List.of(places).contains(place) ? change : none;
            }

            @Override
            public Chatroom createChatroom(CreateChatroomRequest request) {
                return original.createChatroom(CreateChatroomRequest.builder()
                        .name(request.name().map(in(Place.NAME_OF_CREATE)))
                        .metadata(request.metadata()
                                .map(json -> Place.metadata(
                                        json, in(Place.METADATA_KEY_OF_CREATE), in(Place.METADATA_TEXT_OF_CREATE))))
                        .build());
            }

            @Override
            public Chatroom updateChatroom(ChatroomId chatroomId, UpdateChatroomRequest request) {
                return original.updateChatroom(
                        Place.id(chatroomId, in(Place.ID_OF_UPDATE)),
                        UpdateChatroomRequest.builder()
                                .name(request.name().map(in(Place.NAME_OF_UPDATE)))
                                .metadata(request.metadata()
                                        .map(json -> Place.metadata(
                                                json,
                                                in(Place.METADATA_KEY_OF_UPDATE),
                                                in(Place.METADATA_TEXT_OF_UPDATE))))
                                .build());
            }

            @Override
            public void deleteChatroom(ChatroomId chatroomId) {
                original.deleteChatroom(Place.id(chatroomId, in(Place.ID_OF_DELETE)));
            }

            @Override
            public ChatroomPage listChatrooms(ListChatroomsRequest request) {
                ChatroomPage page = original.listChatrooms(ListChatroomsRequest.builder()
                        .from(request)
                        .search(request.search().map(in(Place.SEARCH)))
                        .metadataUserId(request.metadataUserId().map(user -> Place.user(user, in(Place.METADATA_USER))))
                        .build());
                return ChatroomPage.builder()
                        .addAllChatrooms(page.chatrooms().stream()
                                .map(room -> place.chatroom(room, change))
                                .toList())
                        .pageInfo(page.pageInfo())
                        .build();
            }

            @Override
            public List<ChatMessage> listMessages(ChatroomId chatroomId, ListMessagesRequest request) {
                return original
                        .listMessages(
                                Place.id(chatroomId, in(Place.ID_OF_LIST_MESSAGES)),
                                ListMessagesRequest.builder()
                                        .from(request)
                                        .search(in(Place.MESSAGE_SEARCH).apply(request.search()))
                                        .build())
                        .stream()
                        .map(message -> place.message(message, change))
                        .toList();
            }

            @Override
            public ChatroomGateway withOptions(CallOptions options) {
                return super.withOptions(CallOptions.builder()
                        .from(options)
                        .operatorId(options.operatorId()
                                .map(operator -> Place.operator(operator, in(Place.OPERATOR_OF_VIEW))))
                        .build());
            }
        };
    }
}
