package tachyon.chatroom.contract;

import java.util.TreeMap;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.domain.JsonNumber;
import tachyon.chatroom.domain.JsonObject;
import tachyon.chatroom.domain.JsonValue;
import tachyon.chatroom.domain.UpdateChatroomRequest;
import tachyon.chatroom.port.ChatroomGateway;

/** Mutants of the transfer of metadata. */
enum MetadataMutant implements Mutant {
    NUMBERS_LOSE_TRAILING_ZEROS("Metadata") {
        @Override
        public ChatroomGateway mutate(ChatroomGateway original) {
            return new MetadataMutantGateway(this, original) {
                @Override
                JsonValue change(JsonValue metadata) {
                    return metadata instanceof JsonNumber number
                            ? JsonValue.of(number.toBigDecimal().stripTrailingZeros())
                            : metadata;
                }
            };
        }
    },
    CREATE_SORTS_KEYS("Metadata") {
        @Override
        public ChatroomGateway mutate(ChatroomGateway original) {
            return new MetadataMutantGateway(this, original) {
                @Override
                JsonValue change(JsonValue metadata) {
                    return metadata instanceof JsonObject object
                            ? JsonObject.of(new TreeMap<>(object.members()))
                            : metadata;
                }
            };
        }
    },
    NUMBERS_IN_OBJECTS_LOSE_TRAILING_ZEROS("Metadata") {
        @Override
        public ChatroomGateway mutate(ChatroomGateway original) {
            return new MetadataMutantGateway(this, original) {
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
    UPDATE_SORTS_KEYS("Metadata") {
        @Override
        public ChatroomGateway mutate(ChatroomGateway original) {
            return new MutantGateway(this, original) {
                @Override
                public Chatroom updateChatroom(ChatroomId chatroomId, UpdateChatroomRequest request) {
                    return original.updateChatroom(
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
    };

    private final String killedBy;

    MetadataMutant(String killedBy) {
        this.killedBy = killedBy;
    }

    @Override
    public String killedBy() {
        return killedBy;
    }

    /** A gateway that changes the metadata of a create. */
    private abstract static class MetadataMutantGateway extends MutantGateway {
        MetadataMutantGateway(Mutant mutant, ChatroomGateway original) {
            super(mutant, original);
        }

        abstract JsonValue change(JsonValue metadata);

        @Override
        public Chatroom createChatroom(CreateChatroomRequest request) {
            return original.createChatroom(CreateChatroomRequest.builder()
                    .from(request)
                    .metadata(request.metadata().map(this::change))
                    .build());
        }
    }
}
