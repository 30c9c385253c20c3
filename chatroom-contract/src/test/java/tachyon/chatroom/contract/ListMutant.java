package tachyon.chatroom.contract;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tachyon.chatroom.domain.ChatMessage;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.domain.ChatroomPage;
import tachyon.chatroom.domain.ListChatroomsRequest;
import tachyon.chatroom.domain.ListMessagesRequest;
import tachyon.chatroom.domain.MessageContent;
import tachyon.chatroom.domain.PageInfo;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.ChatroomNotFoundException;

/** Mutants of listing chatrooms and messages. */
enum ListMutant implements Mutant {
    LISTING_IGNORES_THE_OFFSET("ListChatrooms") {
        @Override
        public ChatroomGateway mutate(ChatroomGateway original) {
            return new MutantGateway(this, original) {
                @Override
                public ChatroomPage listChatrooms(ListChatroomsRequest request) {
                    return original.listChatrooms(ListChatroomsRequest.builder()
                            .from(request)
                            .offset(0)
                            .build());
                }

                @Override
                public Stream<Chatroom> listAllChatrooms(ListChatroomsRequest request) {
                    return original.listAllChatrooms(request);
                }
            };
        }
    },
    PAGE_INFO_COUNTS_ITS_PAGE_ONLY("ListChatrooms") {
        @Override
        public ChatroomGateway mutate(ChatroomGateway original) {
            return new MutantGateway(this, original) {
                @Override
                public ChatroomPage listChatrooms(ListChatroomsRequest request) {
                    ChatroomPage page = original.listChatrooms(request);
                    return ChatroomPage.builder()
                            .from(page)
                            .pageInfo(PageInfo.builder()
                                    .from(page.pageInfo())
                                    .totalItems(page.chatrooms().size())
                                    .build())
                            .build();
                }
            };
        }
    },
    SEARCH_IGNORES_CASE("Search") {
        @Override
        public ChatroomGateway mutate(ChatroomGateway original) {
            return new MutantGateway(this, original) {
                @Override
                public ChatroomPage listChatrooms(ListChatroomsRequest request) {
                    String search = request.search().orElse("").toLowerCase(Locale.ROOT);
                    ListChatroomsRequest all =
                            ListChatroomsRequest.builder().limit(100).build();
                    ChatroomPage found = original.listChatrooms(request);
                    List<Chatroom> more = original.listChatrooms(all).chatrooms().stream()
                            .filter(room -> room.name().toLowerCase(Locale.ROOT).contains(search))
                            .toList();
                    return search.isEmpty()
                            ? found
                            : ChatroomPage.builder()
                                    .chatrooms(more)
                                    .pageInfo(found.pageInfo())
                                    .build();
                }
            };
        }
    },
    SEARCH_IS_DECODED_TWICE("Search") {
        @Override
        public ChatroomGateway mutate(ChatroomGateway original) {
            return new MutantGateway(this, original) {
                @Override
                public ChatroomPage listChatrooms(ListChatroomsRequest request) {
                    return original.listChatrooms(ListChatroomsRequest.builder()
                            .from(request)
                            .search(request.search().map(search -> search.replace('+', ' ')))
                            .build());
                }
            };
        }
    },
    STREAM_ENDS_AFTER_ONE_PAGE("ListAllChatrooms") {
        @Override
        public ChatroomGateway mutate(ChatroomGateway original) {
            return new MutantGateway(this, original) {
                @Override
                public Stream<Chatroom> listAllChatrooms(ListChatroomsRequest request) {
                    return original.listChatrooms(request).chatrooms().stream();
                }
            };
        }
    },
    STREAM_FETCHES_EVERY_PAGE_AT_ONCE("ListAllChatrooms") {
        @Override
        public ChatroomGateway mutate(ChatroomGateway original) {
            return new MutantGateway(this, original) {
                @Override
                public Stream<Chatroom> listAllChatrooms(ListChatroomsRequest request) {
                    return original.listAllChatrooms(request).toList().stream();
                }
            };
        }
    },
    UNKNOWN_CHATROOM_HAS_NO_MESSAGES("ListMessages") {
        @Override
        public ChatroomGateway mutate(ChatroomGateway original) {
            return new MutantGateway(this, original) {
                @Override
                public List<ChatMessage> listMessages(ChatroomId chatroomId, ListMessagesRequest request) {
                    try {
                        return original.listMessages(chatroomId, request);
                    } catch (ChatroomNotFoundException e) {
                        return List.of();
                    }
                }
            };
        }
    },
    MESSAGES_OF_AN_UNKNOWN_TYPE_ARE_DROPPED("ListMessages") {
        @Override
        public ChatroomGateway mutate(ChatroomGateway original) {
            return new MutantGateway(this, original) {
                @Override
                public List<ChatMessage> listMessages(ChatroomId chatroomId, ListMessagesRequest request) {
                    return original.listMessages(chatroomId, request).stream()
                            .filter(message -> !(message.content() instanceof MessageContent.Unknown))
                            .toList();
                }
            };
        }
    },
    LISTING_REPLACES_UNUSUAL_CHARACTERS_OF_AN_ID("ListMessages") {
        @Override
        public ChatroomGateway mutate(ChatroomGateway original) {
            return new MutantGateway(this, original) {
                @Override
                public List<ChatMessage> listMessages(ChatroomId chatroomId, ListMessagesRequest request) {
                    return original.listMessages(Mutant.withPlainCharacters(chatroomId), request);
                }
            };
        }
    };

    private final String killedBy;

    ListMutant(String killedBy) {
        this.killedBy = killedBy;
    }

    @Override
    public String killedBy() {
        return killedBy;
    }
}
