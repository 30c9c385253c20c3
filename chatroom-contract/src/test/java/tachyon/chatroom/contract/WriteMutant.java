package tachyon.chatroom.contract;

import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.domain.JsonObject;
import tachyon.chatroom.domain.JsonValue;
import tachyon.chatroom.domain.UpdateChatroomRequest;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.ChatroomNotFoundException;

/** Mutants of creating, updating and deleting chatrooms. */
enum WriteMutant implements Mutant {
    CREATE_TRIMS_NAMES("CreateChatroom") {
        @Override
        public ChatroomGateway mutate(ChatroomGateway original) {
            return new MutantGateway(this, original) {
                @Override
                public Chatroom createChatroom(CreateChatroomRequest request) {
                    return original.createChatroom(CreateChatroomRequest.builder()
                            .from(request)
                            .name(request.name().map(String::strip))
                            .build());
                }
            };
        }
    },
    CREATE_LOSES_METADATA("CreateChatroom") {
        @Override
        public ChatroomGateway mutate(ChatroomGateway original) {
            return new MutantGateway(this, original) {
                @Override
                public Chatroom createChatroom(CreateChatroomRequest request) {
                    return original.createChatroom(
                            CreateChatroomRequest.builder().name(request.name()).build());
                }
            };
        }
    },
    UPDATE_OF_A_NAME_CLEARS_THE_METADATA("UpdateChatroom") {
        @Override
        public ChatroomGateway mutate(ChatroomGateway original) {
            return new MutantGateway(this, original) {
                @Override
                public Chatroom updateChatroom(ChatroomId chatroomId, UpdateChatroomRequest request) {
                    return original.updateChatroom(
                            chatroomId,
                            UpdateChatroomRequest.builder()
                                    .from(request)
                                    .metadata(request.metadata().orElse(JsonObject.of()))
                                    .build());
                }
            };
        }
    },
    UPDATE_TO_JSON_NULL_CHANGES_NOTHING("UpdateChatroom") {
        @Override
        public ChatroomGateway mutate(ChatroomGateway original) {
            return new MutantGateway(this, original) {
                @Override
                public Chatroom updateChatroom(ChatroomId chatroomId, UpdateChatroomRequest request) {
                    return original.updateChatroom(
                            chatroomId,
                            UpdateChatroomRequest.builder()
                                    .name(request.name())
                                    .metadata(request.metadata().filter(json -> !json.equals(JsonValue.ofNull())))
                                    .build());
                }
            };
        }
    },
    UPDATE_REPLACES_UNUSUAL_CHARACTERS_OF_AN_ID("UpdateChatroom") {
        @Override
        public ChatroomGateway mutate(ChatroomGateway original) {
            return new MutantGateway(this, original) {
                @Override
                public Chatroom updateChatroom(ChatroomId chatroomId, UpdateChatroomRequest request) {
                    return original.updateChatroom(Mutant.withPlainCharacters(chatroomId), request);
                }
            };
        }
    },
    DELETE_OF_AN_UNKNOWN_CHATROOM_SUCCEEDS("DeleteChatroom") {
        @Override
        public ChatroomGateway mutate(ChatroomGateway original) {
            return new MutantGateway(this, original) {
                @Override
                public void deleteChatroom(ChatroomId chatroomId) {
                    try {
                        original.deleteChatroom(chatroomId);
                    } catch (ChatroomNotFoundException e) {
                        assert e.status() == 404; // The mutant ignores the failure.
                    }
                }
            };
        }
    },
    DELETE_REPLACES_UNUSUAL_CHARACTERS_OF_AN_ID("DeleteChatroom") {
        @Override
        public ChatroomGateway mutate(ChatroomGateway original) {
            return new MutantGateway(this, original) {
                @Override
                public void deleteChatroom(ChatroomId chatroomId) {
                    original.deleteChatroom(Mutant.withPlainCharacters(chatroomId));
                }
            };
        }
    };

    private final String killedBy;

    WriteMutant(String killedBy) {
        this.killedBy = killedBy;
    }

    @Override
    public String killedBy() {
        return killedBy;
    }
}
