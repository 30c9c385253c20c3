package tachyon.chatroom.adapter.inmemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.domain.JsonObject;
import tachyon.chatroom.domain.JsonValue;
import tachyon.chatroom.domain.UserId;

class CreateChatroomTest {
    private static final CreateChatroomRequest EMPTY =
            CreateChatroomRequest.builder().build();

    @Test
    void createsAChatroomWithTheFieldsOfTheRequest() {
        Chatroom created = Service.empty()
                .createChatroom(CreateChatroomRequest.builder()
                        .name("Daily")
                        .putMetadata("team", "blue")
                        .build());

        assertThat(created)
                .isEqualTo(Chatroom.builder()
                        .id("ch_1")
                        .name("Daily")
                        .operatorId("tn_local")
                        .ownerId("tn_local")
                        .metadata(JsonObject.builder().put("team", "blue").build())
                        .createdAt(Service.START)
                        .updatedAt(Service.START)
                        .build());
    }

    @Test
    void usesDefaultsForAbsentFields() {
        Chatroom created = Service.empty().createChatroom(EMPTY);

        assertThat(created.name()).isEqualTo("New Room");
        assertThat(created.metadata()).isEqualTo(JsonObject.of());
    }

    @Test
    void keepsAnEmptyNameAndNullMetadata() {
        Chatroom created = Service.empty()
                .createChatroom(CreateChatroomRequest.builder()
                        .name("")
                        .metadata(JsonValue.ofNull())
                        .build());

        assertThat(created.name()).isEmpty();
        assertThat(created.metadata()).isEqualTo(JsonValue.ofNull());
    }

    @Test
    void makesTheMetadataUserTheOwner() {
        assertThat(ownerFor(JsonObject.builder().put("user_id", "U7").build())).isEqualTo(UserId.of("U7"));
    }

    @Test
    void makesTheOperatorTheOwnerWithoutAValidMetadataUser() {
        UserId operator = UserId.of("tn_local");

        assertThat(ownerFor(JsonObject.builder().put("user_id", " ").build())).isEqualTo(operator);
        assertThat(ownerFor(JsonObject.builder().put("user_id", JsonValue.of(7)).build()))
                .isEqualTo(operator);
        assertThat(ownerFor(JsonValue.of("U7"))).isEqualTo(operator);
        assertThat(ownerFor(JsonValue.ofNull())).isEqualTo(operator);
    }

    private static UserId ownerFor(JsonValue metadata) {
        return Service.empty()
                .createChatroom(
                        CreateChatroomRequest.builder().metadata(metadata).build())
                .ownerId();
    }

    @Test
    void usesTheOwnerResolver() {
        InMemoryChatrooms chatrooms = Service.settings()
                .ownerResolver((operator, request) ->
                        UserId.of(operator + "/" + request.name().orElseThrow()))
                .build();

        assertThat(chatrooms.createChatroom(Service.named("a")).ownerId()).isEqualTo(UserId.of("tn_local/a"));
    }

    @Test
    void failsIfTheIdGeneratorReturnsAnIdThatIsInUse() {
        InMemoryChatrooms chatrooms =
                Service.settings().idGenerator(() -> "ch_same").build();
        chatrooms.createChatroom(Service.named("first"));

        assertThatThrownBy(() -> chatrooms.createChatroom(Service.named("second")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("idGenerator");
        assertThat(Service.names(chatrooms)).containsExactly("first");
    }

    @Test
    void propagatesAnExceptionOfTheIdGeneratorAndCreatesNothing() {
        InMemoryChatrooms chatrooms = Service.settings()
                .idGenerator(() -> {
                    throw new UnsupportedOperationException("no id available");
                })
                .build();

        assertThatThrownBy(() -> chatrooms.createChatroom(EMPTY)).hasMessage("no id available");
        assertThat(Service.names(chatrooms)).isEmpty();
    }

    @Test
    void generatesIdsInTheServicesFormatByDefault() {
        InMemoryChatrooms chatrooms = InMemoryChatrooms.create();

        String first = chatrooms.createChatroom(EMPTY).id().value();
        String second = chatrooms.createChatroom(EMPTY).id().value();

        assertThat(first).matches("ch_[0-7][0-9a-hjkmnp-tv-z]{25}").isNotEqualTo(second);
    }

    @Test
    void namesAnIdThatIsInUseOnOneLine() {
        InMemoryChatrooms chatrooms =
                Service.settings().idGenerator(() -> "ch\u2028\u202e1").build();
        Chatroom first = chatrooms.createChatroom(Service.named("first"));

        assertThatThrownBy(() -> chatrooms.createChatroom(Service.named("second")))
                .hasMessageEndingWith(" returned ch  1");
        assertThatThrownBy(() -> chatrooms.addChatroom(first)).hasMessage("id: must not be in use, is ch  1");
    }
}
