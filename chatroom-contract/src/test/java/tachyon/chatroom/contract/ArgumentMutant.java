package tachyon.chatroom.contract;

import java.util.List;
import java.util.Optional;
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

/** Mutants that replace a null argument with a default. */
enum ArgumentMutant implements Mutant {
    NULL_CREATE_REQUEST_IS_EMPTY,
    NULL_UPDATE_REQUEST_IS_EMPTY,
    NULL_ID_OF_UPDATE_IS_UNKNOWN,
    NULL_ID_OF_DELETE_IS_UNKNOWN,
    NULL_LIST_REQUEST_IS_EMPTY,
    NULL_STREAM_REQUEST_FAILS_LATE,
    NULL_ID_OF_MESSAGES_IS_UNKNOWN,
    NULL_MESSAGES_REQUEST_IS_EMPTY,
    NULL_OPTIONS_ARE_EMPTY;

    @Override
    public String killedBy() {
        return "Failures";
    }

    private <T> T or(ArgumentMutant mutant, T argument, T value) {
        return this == mutant ? Optional.ofNullable(argument).orElse(value) : argument;
    }

    @Override
    public ChatroomGateway mutate(ChatroomGateway original) {
        ChatroomId unknown = ChatroomId.of("ch_null");
        return new MutantGateway(this, original) {
            @Override
            public Chatroom createChatroom(CreateChatroomRequest request) {
                return original.createChatroom(or(
                        NULL_CREATE_REQUEST_IS_EMPTY,
                        request,
                        CreateChatroomRequest.builder().build()));
            }

            @Override
            public Chatroom updateChatroom(ChatroomId chatroomId, UpdateChatroomRequest request) {
                return original.updateChatroom(
                        or(NULL_ID_OF_UPDATE_IS_UNKNOWN, chatroomId, unknown),
                        or(
                                NULL_UPDATE_REQUEST_IS_EMPTY,
                                request,
                                UpdateChatroomRequest.builder().build()));
            }

            @Override
            public void deleteChatroom(ChatroomId chatroomId) {
                original.deleteChatroom(or(NULL_ID_OF_DELETE_IS_UNKNOWN, chatroomId, unknown));
            }

            @Override
            public ChatroomPage listChatrooms(ListChatroomsRequest request) {
                return original.listChatrooms(or(
                        NULL_LIST_REQUEST_IS_EMPTY,
                        request,
                        ListChatroomsRequest.builder().build()));
            }

            @Override
            public Stream<Chatroom> listAllChatrooms(ListChatroomsRequest request) {
                return ArgumentMutant.this == NULL_STREAM_REQUEST_FAILS_LATE
                        ? Stream.of(request).flatMap(original::listAllChatrooms)
                        : original.listAllChatrooms(request);
            }

            @Override
            public List<ChatMessage> listMessages(ChatroomId chatroomId, ListMessagesRequest request) {
                return original.listMessages(
                        or(NULL_ID_OF_MESSAGES_IS_UNKNOWN, chatroomId, unknown),
                        or(
                                NULL_MESSAGES_REQUEST_IS_EMPTY,
                                request,
                                ListMessagesRequest.builder().build()));
            }

            @Override
            public ChatroomGateway withOptions(CallOptions options) {
                return super.withOptions(or(NULL_OPTIONS_ARE_EMPTY, options, CallOptions.empty()));
            }
        };
    }
}
