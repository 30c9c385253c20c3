package tachyon.chatroom.contract;

import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tachyon.chatroom.domain.ChatMessage;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.domain.ChatroomPage;
import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.domain.JsonNumber;
import tachyon.chatroom.domain.JsonObject;
import tachyon.chatroom.domain.JsonValue;
import tachyon.chatroom.domain.ListChatroomsRequest;
import tachyon.chatroom.domain.ListMessagesRequest;
import tachyon.chatroom.domain.MessageContent;
import tachyon.chatroom.domain.PageInfo;
import tachyon.chatroom.domain.UpdateChatroomRequest;
import tachyon.chatroom.port.CallInterruptedException;
import tachyon.chatroom.port.CallOptions;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.ChatroomNotFoundException;
import tachyon.chatroom.port.ErrorResponse;
import tachyon.chatroom.port.Operation;
import tachyon.chatroom.port.ServiceException;

/** One mistake that a gateway could make, and the part of the contract that has to notice it. */
enum Mutant {
    CREATING_TRIMS_NAMES("Creating") {
        @Override
        ChatroomGateway in(ChatroomGateway sound) {
            return new FlawedGateway(this, sound) {
                @Override
                public Chatroom createChatroom(CreateChatroomRequest request) {
                    return sound.createChatroom(CreateChatroomRequest.builder()
                            .from(request)
                            .name(request.name().map(String::strip))
                            .build());
                }
            };
        }
    },
    CREATING_LOSES_METADATA("Creating") {
        @Override
        ChatroomGateway in(ChatroomGateway sound) {
            return new FlawedGateway(this, sound) {
                @Override
                public Chatroom createChatroom(CreateChatroomRequest request) {
                    return sound.createChatroom(
                            CreateChatroomRequest.builder().name(request.name()).build());
                }
            };
        }
    },
    UPDATING_A_NAME_CLEARS_THE_METADATA("Updating") {
        @Override
        ChatroomGateway in(ChatroomGateway sound) {
            return new FlawedGateway(this, sound) {
                @Override
                public Chatroom updateChatroom(ChatroomId chatroomId, UpdateChatroomRequest request) {
                    return sound.updateChatroom(
                            chatroomId,
                            UpdateChatroomRequest.builder()
                                    .from(request)
                                    .metadata(request.metadata().orElse(JsonObject.of()))
                                    .build());
                }
            };
        }
    },
    UPDATING_TO_NULL_CHANGES_NOTHING("Updating") {
        @Override
        ChatroomGateway in(ChatroomGateway sound) {
            return new FlawedGateway(this, sound) {
                @Override
                public Chatroom updateChatroom(ChatroomId chatroomId, UpdateChatroomRequest request) {
                    return sound.updateChatroom(
                            chatroomId,
                            UpdateChatroomRequest.builder()
                                    .name(request.name())
                                    .metadata(request.metadata().filter(json -> !json.equals(JsonValue.ofNull())))
                                    .build());
                }
            };
        }
    },
    DELETING_WHAT_IS_NOT_THERE_SUCCEEDS("Deleting") {
        @Override
        ChatroomGateway in(ChatroomGateway sound) {
            return new FlawedGateway(this, sound) {
                @Override
                public void deleteChatroom(ChatroomId chatroomId) {
                    try {
                        sound.deleteChatroom(chatroomId);
                    } catch (ChatroomNotFoundException e) {
                        assert e.status() == 404; // and says nothing, which is the flaw
                    }
                }
            };
        }
    },
    LISTING_IGNORES_THE_OFFSET("Listing") {
        @Override
        ChatroomGateway in(ChatroomGateway sound) {
            return new FlawedGateway(this, sound) {
                @Override
                public ChatroomPage listChatrooms(ListChatroomsRequest request) {
                    return sound.listChatrooms(ListChatroomsRequest.builder()
                            .from(request)
                            .offset(0)
                            .build());
                }

                @Override
                public Stream<Chatroom> listAllChatrooms(ListChatroomsRequest request) {
                    return sound.listAllChatrooms(request);
                }
            };
        }
    },
    THE_PAGINATOR_COUNTS_ITS_PAGE_ONLY("Listing") {
        @Override
        ChatroomGateway in(ChatroomGateway sound) {
            return new FlawedGateway(this, sound) {
                @Override
                public ChatroomPage listChatrooms(ListChatroomsRequest request) {
                    ChatroomPage page = sound.listChatrooms(request);
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
    A_SEARCH_IGNORES_CASE("Searching") {
        @Override
        ChatroomGateway in(ChatroomGateway sound) {
            return new FlawedGateway(this, sound) {
                @Override
                public ChatroomPage listChatrooms(ListChatroomsRequest request) {
                    String search = request.search().orElse("").toLowerCase(Locale.ROOT);
                    ListChatroomsRequest everything =
                            ListChatroomsRequest.builder().limit(100).build();
                    ChatroomPage found = sound.listChatrooms(request);
                    List<Chatroom> more = sound.listChatrooms(everything).chatrooms().stream()
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
    A_SEARCH_IS_DECODED_TWICE("Searching") {
        @Override
        ChatroomGateway in(ChatroomGateway sound) {
            return new FlawedGateway(this, sound) {
                @Override
                public ChatroomPage listChatrooms(ListChatroomsRequest request) {
                    return sound.listChatrooms(ListChatroomsRequest.builder()
                            .from(request)
                            .search(request.search().map(search -> search.replace('+', ' ')))
                            .build());
                }
            };
        }
    },
    STREAMING_ENDS_AFTER_ONE_PAGE("Streaming") {
        @Override
        ChatroomGateway in(ChatroomGateway sound) {
            return new FlawedGateway(this, sound) {
                @Override
                public Stream<Chatroom> listAllChatrooms(ListChatroomsRequest request) {
                    return sound.listChatrooms(request).chatrooms().stream();
                }
            };
        }
    },
    STREAMING_ASKS_FOR_EVERYTHING_AT_ONCE("Streaming") {
        @Override
        ChatroomGateway in(ChatroomGateway sound) {
            return new FlawedGateway(this, sound) {
                @Override
                public Stream<Chatroom> listAllChatrooms(ListChatroomsRequest request) {
                    return sound.listAllChatrooms(request).toList().stream();
                }
            };
        }
    },
    MESSAGES_OF_NO_CHATROOM_ARE_NONE("Messages") {
        @Override
        ChatroomGateway in(ChatroomGateway sound) {
            return new FlawedGateway(this, sound) {
                @Override
                public List<ChatMessage> listMessages(ChatroomId chatroomId, ListMessagesRequest request) {
                    try {
                        return sound.listMessages(chatroomId, request);
                    } catch (ChatroomNotFoundException e) {
                        return List.of();
                    }
                }
            };
        }
    },
    MESSAGES_OF_AN_UNKNOWN_TYPE_ARE_DROPPED("Messages") {
        @Override
        ChatroomGateway in(ChatroomGateway sound) {
            return new FlawedGateway(this, sound) {
                @Override
                public List<ChatMessage> listMessages(ChatroomId chatroomId, ListMessagesRequest request) {
                    return sound.listMessages(chatroomId, request).stream()
                            .filter(message -> !(message.content() instanceof MessageContent.Unknown))
                            .toList();
                }
            };
        }
    },
    NUMBERS_BECOME_DOUBLES("Metadata") {
        @Override
        ChatroomGateway in(ChatroomGateway sound) {
            return new FlawedMetadata(this, sound) {
                @Override
                JsonValue change(JsonValue metadata) {
                    return metadata instanceof JsonNumber number
                            ? JsonValue.of(number.toBigDecimal().stripTrailingZeros())
                            : metadata;
                }
            };
        }
    },
    KEYS_ARE_SORTED("Metadata") {
        @Override
        ChatroomGateway in(ChatroomGateway sound) {
            return new FlawedMetadata(this, sound) {
                @Override
                JsonValue change(JsonValue metadata) {
                    return metadata instanceof JsonObject object
                            ? JsonObject.of(new TreeMap<>(object.members()))
                            : metadata;
                }
            };
        }
    },
    NUMBERS_IN_CONTAINERS_BECOME_DOUBLES("Metadata") {
        @Override
        ChatroomGateway in(ChatroomGateway sound) {
            return new FlawedMetadata(this, sound) {
                @Override
                JsonValue change(JsonValue metadata) {
                    if (!(metadata instanceof JsonObject object)) {
                        return metadata;
                    }
                    JsonObject.Builder changed = JsonObject.builder();
                    object.members()
                            .forEach((key, value) -> changed.put(
                                    key,
                                    value instanceof JsonNumber number
                                            ? JsonValue.of(number.toBigDecimal().stripTrailingZeros())
                                            : value));
                    return changed.build();
                }
            };
        }
    },
    AN_UPDATE_SORTS_KEYS("Metadata") {
        @Override
        ChatroomGateway in(ChatroomGateway sound) {
            return new FlawedGateway(this, sound) {
                @Override
                public Chatroom updateChatroom(ChatroomId chatroomId, UpdateChatroomRequest request) {
                    return sound.updateChatroom(
                            chatroomId,
                            UpdateChatroomRequest.builder()
                                    .from(request)
                                    .metadata(request.metadata()
                                            .map(json -> json instanceof JsonObject object
                                                    ? JsonObject.of(new TreeMap<>(object.members()))
                                                    : json))
                                    .build());
                }
            };
        }
    },
    ODD_IDENTIFIERS_ARE_CLEANED_IN_UPDATES("Updating") {
        @Override
        ChatroomGateway in(ChatroomGateway sound) {
            return new FlawedGateway(this, sound) {
                @Override
                public Chatroom updateChatroom(ChatroomId chatroomId, UpdateChatroomRequest request) {
                    return sound.updateChatroom(cleaned(chatroomId), request);
                }
            };
        }
    },
    ODD_IDENTIFIERS_ARE_CLEANED_IN_DELETES("Deleting") {
        @Override
        ChatroomGateway in(ChatroomGateway sound) {
            return new FlawedGateway(this, sound) {
                @Override
                public void deleteChatroom(ChatroomId chatroomId) {
                    sound.deleteChatroom(cleaned(chatroomId));
                }
            };
        }
    },
    ODD_IDENTIFIERS_ARE_CLEANED_IN_LISTINGS_OF_MESSAGES("Messages") {
        @Override
        ChatroomGateway in(ChatroomGateway sound) {
            return new FlawedGateway(this, sound) {
                @Override
                public List<ChatMessage> listMessages(ChatroomId chatroomId, ListMessagesRequest request) {
                    return sound.listMessages(cleaned(chatroomId), request);
                }
            };
        }
    },
    A_VIEW_OF_A_VIEW_KEEPS_THE_FIRST("CallOptions") {
        @Override
        ChatroomGateway in(ChatroomGateway root) {
            return view(root, CallOptions.empty());
        }

        private ChatroomGateway view(ChatroomGateway root, CallOptions options) {
            return new FlawedGateway(this, root.withOptions(options)) {
                @Override
                public ChatroomGateway withOptions(CallOptions others) {
                    return view(root, options.withDefaults(others));
                }

                @Override
                public void close() {
                    if (options.equals(CallOptions.empty())) {
                        root.close();
                    }
                }
            };
        }
    },
    VIEWS_CALL_AS_THE_GATEWAYS_OPERATOR("Tenancy") {
        @Override
        ChatroomGateway in(ChatroomGateway sound) {
            return new FlawedGateway(this, sound) {
                @Override
                public ChatroomGateway withOptions(CallOptions options) {
                    CallOptions.Builder others = CallOptions.builder();
                    options.accessToken().ifPresent(others::accessToken);
                    return super.withOptions(others.timeout(options.timeout()).build());
                }
            };
        }
    },
    THE_TOKEN_IS_ASKED_FOR_ONCE_PER_VIEW("CallOptions") {
        @Override
        ChatroomGateway in(ChatroomGateway sound) {
            return new FlawedGateway(this, sound) {
                @Override
                public ChatroomGateway withOptions(CallOptions options) {
                    CallOptions.Builder asked = CallOptions.builder().from(options);
                    options.accessToken().ifPresent(supplier -> {
                        String token = supplier.get();
                        asked.accessToken(() -> token);
                    });
                    return super.withOptions(asked.build());
                }
            };
        }
    },
    A_VIEW_OF_A_VIEW_FORGETS_THE_FIRST("CallOptions") {
        @Override
        ChatroomGateway in(ChatroomGateway root) {
            return new FlawedGateway(this, root) {
                @Override
                public ChatroomGateway withOptions(CallOptions options) {
                    return new FlawedGateway(A_VIEW_OF_A_VIEW_FORGETS_THE_FIRST, root.withOptions(options)) {
                        @Override
                        public ChatroomGateway withOptions(CallOptions others) {
                            return root.withOptions(others);
                        }
                    };
                }
            };
        }
    },
    NOT_FOUND_LOOKS_LIKE_A_FAILURE_OF_THE_SERVICE("Failures") {
        @Override
        ChatroomGateway in(ChatroomGateway sound) {
            return new FlawedGateway(this, sound) {
                @Override
                public void deleteChatroom(ChatroomId chatroomId) {
                    try {
                        sound.deleteChatroom(chatroomId);
                    } catch (ChatroomNotFoundException e) {
                        throw ServiceException.of(Operation.DELETE_CHATROOM, 500);
                    }
                }
            };
        }
    },
    LONG_WORDS_OF_THE_SERVICE_ARE_NOT_CUT("Failures") {
        @Override
        ChatroomGateway in(ChatroomGateway sound) {
            return new FlawedGateway(this, sound) {
                @Override
                public void deleteChatroom(ChatroomId chatroomId) {
                    try {
                        sound.deleteChatroom(chatroomId);
                    } catch (ChatroomNotFoundException e) {
                        throw ServiceException.of(
                                Operation.DELETE_CHATROOM,
                                ErrorResponse.builder()
                                        .from(e.response())
                                        .truncatedBody(e.getMessage())
                                        .build());
                    }
                }
            };
        }
    },
    THE_INTERRUPT_IS_SWALLOWED("Failures") {
        @Override
        ChatroomGateway in(ChatroomGateway sound) {
            return new FlawedGateway(this, sound) {
                @Override
                public Chatroom createChatroom(CreateChatroomRequest request) {
                    try {
                        return sound.createChatroom(request);
                    } catch (CallInterruptedException e) {
                        var unused = Thread.interrupted();
                        throw e;
                    }
                }
            };
        }
    },
    CLOSING_CLOSES_NOTHING("Closing") {
        @Override
        ChatroomGateway in(ChatroomGateway sound) {
            return new FlawedGateway(this, sound) {
                @Override
                public void close() {}
            };
        }
    },
    CLOSING_A_VIEW_CLOSES_EVERYTHING("Closing") {
        @Override
        ChatroomGateway in(ChatroomGateway root) {
            return new FlawedGateway(this, root) {
                @Override
                public ChatroomGateway withOptions(CallOptions options) {
                    return new FlawedGateway(CLOSING_A_VIEW_CLOSES_EVERYTHING, root.withOptions(options)) {
                        @Override
                        public void close() {
                            root.close();
                        }
                    };
                }
            };
        }
    },
    DELETING_LOOKS_BEFORE_IT_LEAPS("Threads") {
        @Override
        ChatroomGateway in(ChatroomGateway sound) {
            return new FlawedGateway(this, sound) {
                private final CountDownLatch together = new CountDownLatch(2);

                @Override
                public void deleteChatroom(ChatroomId chatroomId) {
                    boolean there = sound.listAllChatrooms(
                                    ListChatroomsRequest.builder().build())
                            .anyMatch(room -> room.id().equals(chatroomId));
                    meet();
                    try {
                        sound.deleteChatroom(chatroomId);
                    } catch (ChatroomNotFoundException e) {
                        if (!there) {
                            throw e;
                        }
                    }
                }

                /** Two threads that looked at once find the same; one alone does not wait for long. */
                private void meet() {
                    together.countDown();
                    try {
                        boolean unused = together.await(100, TimeUnit.MILLISECONDS);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }
            };
        }
    };

    /** The part of the contract, as its class in {@link ChatroomGatewayContract} is called. */
    final String caughtBy;

    Mutant(String caughtBy) {
        this.caughtBy = caughtBy;
    }

    /** A gateway that has the flaw and is sound otherwise. */
    abstract ChatroomGateway in(ChatroomGateway sound);

    private static ChatroomId cleaned(ChatroomId chatroomId) {
        return ChatroomId.of(chatroomId.value().replaceAll("[^A-Za-z0-9_-]", "_"));
    }

    /** A gateway that changes metadata on its way to the service. */
    private abstract static class FlawedMetadata extends FlawedGateway {
        FlawedMetadata(Mutant flaw, ChatroomGateway sound) {
            super(flaw, sound);
        }

        abstract JsonValue change(JsonValue metadata);

        @Override
        public Chatroom createChatroom(CreateChatroomRequest request) {
            return sound.createChatroom(CreateChatroomRequest.builder()
                    .from(request)
                    .metadata(request.metadata().map(this::change))
                    .build());
        }
    }
}
