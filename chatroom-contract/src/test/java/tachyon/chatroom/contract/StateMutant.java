package tachyon.chatroom.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.domain.ChatroomPage;
import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.domain.JsonObject;
import tachyon.chatroom.domain.JsonValue;
import tachyon.chatroom.domain.ListChatroomsRequest;
import tachyon.chatroom.domain.PageInfo;
import tachyon.chatroom.domain.UpdateChatroomRequest;
import tachyon.chatroom.port.ChatroomGateway;

/** Mutants whose chatrooms, conditions or indexes are stale or wrong after a sequence of changes. */
enum StateMutant implements Mutant {
    UPDATE_TO_AN_EMPTY_OBJECT_CHANGES_NOTHING("UpdateChatroom") {
        @Override
        UpdateChatroomRequest update(Chatroom before, UpdateChatroomRequest request) {
            return request(request.name(), request.metadata().filter(json -> !json.equals(JsonObject.of())));
        }
    },
    UPDATE_TO_A_SCALAR_CHANGES_NOTHING("UpdateChatroom") {
        @Override
        UpdateChatroomRequest update(Chatroom before, UpdateChatroomRequest request) {
            return request(request.name(), request.metadata().filter(json -> json instanceof JsonObject));
        }
    },
    UPDATE_MERGES_METADATA("UpdateChatroom") {
        @Override
        UpdateChatroomRequest update(Chatroom before, UpdateChatroomRequest request) {
            return request(request.name(), request.metadata().map(json -> merged(before.metadata(), json)));
        }
    },
    UPDATE_KEEPS_THE_METADATA_USER("UpdateChatroom") {
        @Override
        UpdateChatroomRequest update(Chatroom before, UpdateChatroomRequest request) {
            return request(
                    request.name(),
                    request.metadata()
                            .map(json -> json instanceof JsonObject object
                                            && before.metadata() instanceof JsonObject old
                                            && old.get("user_id").isPresent()
                                            && object.get("user_id").isEmpty()
                                    ? merged(
                                            JsonObject.builder()
                                                    .put(
                                                            "user_id",
                                                            old.get("user_id").orElseThrow())
                                                    .build(),
                                            object)
                                    : json));
        }
    },
    UPDATE_TO_AN_EMPTY_NAME_CHANGES_NOTHING("UpdateChatroom") {
        @Override
        UpdateChatroomRequest update(Chatroom before, UpdateChatroomRequest request) {
            return request(request.name().filter(name -> !name.isEmpty()), request.metadata());
        }
    },
    UPDATE_TO_A_BLANK_NAME_CHANGES_NOTHING("UpdateChatroom") {
        @Override
        UpdateChatroomRequest update(Chatroom before, UpdateChatroomRequest request) {
            return request(request.name().filter(name -> !name.isBlank()), request.metadata());
        }
    },
    UPDATE_OF_METADATA_RESETS_THE_NAME("UpdateChatroom") {
        @Override
        UpdateChatroomRequest update(Chatroom before, UpdateChatroomRequest request) {
            return request(
                    request.metadata().isPresent() ? Optional.of(request.name().orElse("New Room")) : request.name(),
                    request.metadata());
        }
    },
    NAME_AND_METADATA_TOGETHER_LOSE_THE_NAME("UpdateChatroom") {
        @Override
        UpdateChatroomRequest update(Chatroom before, UpdateChatroomRequest request) {
            return request(request.name().filter(name -> request.metadata().isEmpty()), request.metadata());
        }
    },
    ONLY_THE_FIRST_UPDATE_HAS_AN_EFFECT("State") {
        @Override
        UpdateChatroomRequest update(Chatroom before, UpdateChatroomRequest request) {
            return before.updatedAt().equals(before.createdAt())
                    ? request
                    : request(Optional.empty(), Optional.empty());
        }
    },
    UPDATED_AT_DOES_NOT_CHANGE("UpdateChatroom") {
        @Override
        Chatroom updated(Chatroom after) {
            return Chatroom.builder().from(after).updatedAt(after.createdAt()).build();
        }
    },
    UPDATED_AT_BECOMES_CREATED_AT("UpdateChatroom") {
        @Override
        Chatroom updated(Chatroom after) {
            return Chatroom.builder().from(after).createdAt(after.updatedAt()).build();
        }
    },
    EMPTY_NAME_MEANS_THE_DEFAULT("CreateChatroom") {
        @Override
        CreateChatroomRequest create(CreateChatroomRequest request) {
            return CreateChatroomRequest.builder()
                    .from(request)
                    .name(request.name().filter(name -> !name.isEmpty()))
                    .build();
        }
    },
    JSON_NULL_MEANS_NO_METADATA("Metadata") {
        @Override
        CreateChatroomRequest create(CreateChatroomRequest request) {
            return CreateChatroomRequest.builder()
                    .name(request.name())
                    .metadata(request.metadata().filter(json -> !json.equals(JsonValue.ofNull())))
                    .build();
        }
    },
    METADATA_USER_IS_THAT_OF_THE_CREATE("State") {
        @Override
        boolean matches(Chatroom created, Chatroom now, ListChatroomsRequest request) {
            return hasUser(created, request) && hasName(now, request);
        }
    },
    METADATA_USER_IS_ADDED_BY_AN_UPDATE("State") {
        @Override
        boolean matches(Chatroom created, Chatroom now, ListChatroomsRequest request) {
            return (hasUser(created, request) || hasUser(now, request)) && hasName(now, request);
        }
    },
    METADATA_USER_IS_NOT_ADDED_BY_AN_UPDATE("State") {
        @Override
        boolean matches(Chatroom created, Chatroom now, ListChatroomsRequest request) {
            return hasUser(created, request) && hasUser(now, request) && hasName(now, request);
        }
    },
    SEARCH_USES_THE_NAME_OF_THE_CREATE("State") {
        @Override
        boolean matches(Chatroom created, Chatroom now, ListChatroomsRequest request) {
            return hasUser(now, request) && hasName(created, request);
        }
    },
    SEARCH_FINDS_THE_NAME_OF_THE_CREATE_TOO("State") {
        @Override
        boolean matches(Chatroom created, Chatroom now, ListChatroomsRequest request) {
            return hasUser(now, request) && (hasName(created, request) || hasName(now, request));
        }
    },
    SEARCH_FINDS_THE_METADATA_TOO("Search") {
        @Override
        boolean matches(Chatroom created, Chatroom now, ListChatroomsRequest request) {
            return hasUser(now, request)
                    && (hasName(now, request)
                            || now.metadata()
                                    .toString()
                                    .contains(request.search().orElse("")));
        }
    },
    SEARCH_OR_METADATA_USER_IS_ENOUGH("Search") {
        @Override
        boolean matches(Chatroom created, Chatroom now, ListChatroomsRequest request) {
            boolean user = hasUser(now, request);
            boolean name = hasName(now, request);
            boolean both =
                    request.search().isPresent() && request.metadataUserId().isPresent();
            return both ? user || name : user && name;
        }
    },
    METADATA_USER_MATCHES_A_NUMBER_TOO("Search") {
        @Override
        boolean matches(Chatroom created, Chatroom now, ListChatroomsRequest request) {
            return hasName(now, request)
                    && (hasUser(now, request)
                            || (now.metadata() instanceof JsonObject object
                                    && object.get("user_id")
                                            .map(Object::toString)
                                            .equals(request.metadataUserId().map(Object::toString))));
        }
    },
    METADATA_USER_MATCHES_THE_OWNER("State") {
        @Override
        boolean matches(Chatroom created, Chatroom now, ListChatroomsRequest request) {
            return hasName(now, request) && request.metadataUserId().stream().allMatch(now.ownerId()::equals);
        }
    },
    METADATA_USER_MATCHES_A_NESTED_USER("Search") {
        @Override
        boolean matches(Chatroom created, Chatroom now, ListChatroomsRequest request) {
            return hasName(now, request)
                    && request.metadataUserId().stream()
                            .allMatch(user -> now.metadata().toString().contains("\"user_id\":\"" + user + "\""));
        }
    };

    private final String killedBy;

    StateMutant(String killedBy) {
        this.killedBy = killedBy;
    }

    @Override
    public String killedBy() {
        return killedBy;
    }

    CreateChatroomRequest create(CreateChatroomRequest request) {
        return request;
    }

    UpdateChatroomRequest update(Chatroom before, UpdateChatroomRequest request) {
        return request;
    }

    Chatroom updated(Chatroom after) {
        return after;
    }

    boolean matches(Chatroom created, Chatroom now, ListChatroomsRequest request) {
        return hasUser(now, request) && hasName(now, request);
    }

    @Override
    public ChatroomGateway mutate(ChatroomGateway original) {
        return new MutantGateway(this, original) {
            private final Map<ChatroomId, Chatroom> created = new HashMap<>();

            @Override
            public Chatroom createChatroom(CreateChatroomRequest request) {
                Chatroom room = original.createChatroom(create(request));
                synchronized (created) {
                    created.put(room.id(), room);
                }
                return room;
            }

            @Override
            public Chatroom updateChatroom(ChatroomId chatroomId, UpdateChatroomRequest request) {
                Optional<Chatroom> before =
                        every().filter(room -> room.id().equals(chatroomId)).findFirst();
                return updated(original.updateChatroom(
                        chatroomId, before.map(room -> update(room, request)).orElse(request)));
            }

            @Override
            public ChatroomPage listChatrooms(ListChatroomsRequest request) {
                ChatroomPage correct = original.listChatrooms(request);
                int limit = request.limit().orElse(20);
                List<Chatroom> found = new ArrayList<>();
                synchronized (created) {
                    every().filter(room -> matches(created.getOrDefault(room.id(), room), room, request))
                            .forEach(found::add);
                }
                return ChatroomPage.builder()
                        .addAllChatrooms(found.stream()
                                .skip(request.offset().orElse(0))
                                .limit(limit)
                                .toList())
                        .pageInfo(PageInfo.builder()
                                .from(correct.pageInfo())
                                .totalItems(found.size())
                                .totalPages((found.size() + limit - 1) / limit)
                                .build())
                        .build();
            }

            private Stream<Chatroom> every() {
                return original.withOptions(tachyon.chatroom.port.CallOptions.builder()
                                .accessToken("internal")
                                .build())
                        .listAllChatrooms(ListChatroomsRequest.builder().build());
            }
        };
    }

    private static boolean hasUser(Chatroom room, ListChatroomsRequest request) {
        BiPredicate<JsonObject, String> matches =
                (object, user) -> object.getString("user_id").equals(Optional.of(user));
        return request.metadataUserId().stream()
                .allMatch(user -> room.metadata() instanceof JsonObject object && matches.test(object, user.value()));
    }

    private static boolean hasName(Chatroom room, ListChatroomsRequest request) {
        return room.name().contains(request.search().orElse(""));
    }

    private static UpdateChatroomRequest request(Optional<String> name, Optional<? extends JsonValue> metadata) {
        return UpdateChatroomRequest.builder().name(name).metadata(metadata).build();
    }

    private static JsonValue merged(JsonValue before, JsonValue after) {
        if (!(before instanceof JsonObject old && after instanceof JsonObject object)) {
            return after;
        }
        Map<String, JsonValue> members = new LinkedHashMap<>(old.members());
        members.putAll(object.members());
        return JsonObject.of(members);
    }
}
