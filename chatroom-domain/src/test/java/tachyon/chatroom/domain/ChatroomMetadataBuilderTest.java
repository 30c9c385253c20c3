package tachyon.chatroom.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Create and update requests have the same name and metadata rules; each test covers both. */
class ChatroomMetadataBuilderTest {
    private static final JsonObject WHOLE =
            JsonObject.builder().put("user_id", "U1").build();

    @Test
    void hasNoNameAndNoMetadataByDefault() {
        assertThat(CreateChatroomRequest.builder().build().name()).isEmpty();
        assertThat(CreateChatroomRequest.builder().build().metadata()).isEmpty();
        assertThat(UpdateChatroomRequest.builder().build().name()).isEmpty();
        assertThat(UpdateChatroomRequest.builder().build().metadata()).isEmpty();
    }

    @Test
    void returnsTheNameAsSet() {
        assertThat(CreateChatroomRequest.builder().name("").build().name()).hasValue("");
        assertThat(UpdateChatroomRequest.builder().name("Retro").build().name()).hasValue("Retro");
    }

    @Test
    void distinguishesJsonNullFromAbsentMetadata() {
        assertThat(CreateChatroomRequest.builder()
                        .metadata(JsonValue.ofNull())
                        .build()
                        .metadata())
                .hasValue(JsonNull.INSTANCE);
        assertThat(UpdateChatroomRequest.builder()
                        .metadata(JsonValue.ofNull())
                        .build()
                        .metadata())
                .hasValue(JsonNull.INSTANCE);
    }

    @Test
    void keepsTheOrderOfMetadataMembers() {
        String json = "{\"z\":\"last letter\",\"a\":1,\"m\":{\"user_id\":\"U1\"}}";

        assertThat(CreateChatroomRequest.builder()
                        .putMetadata("z", "last letter")
                        .putMetadata("a", JsonValue.of(1))
                        .putMetadata("m", WHOLE)
                        .build()
                        .metadata())
                .hasValueSatisfying(metadata -> assertThat(metadata).hasToString(json));
        assertThat(UpdateChatroomRequest.builder()
                        .putMetadata("z", "last letter")
                        .putMetadata("a", JsonValue.of(1))
                        .putMetadata("m", WHOLE)
                        .build()
                        .metadata())
                .hasValueSatisfying(metadata -> assertThat(metadata).hasToString(json));
    }

    @Test
    void keepsTheNameWhenMetadataMembersAreAdded() {
        assertThat(CreateChatroomRequest.builder()
                        .putMetadata("user_id", "U1")
                        .name("Retro")
                        .build())
                .isEqualTo(CreateChatroomRequest.builder()
                        .name("Retro")
                        .metadata(WHOLE)
                        .build());
        assertThat(UpdateChatroomRequest.builder()
                        .name("Retro")
                        .putMetadata("user_id", "U1")
                        .build())
                .isEqualTo(UpdateChatroomRequest.builder()
                        .name("Retro")
                        .metadata(WHOLE)
                        .build());
    }

    @Test
    void rejectsMetadataThatIsSetAsAWholeAndMemberByMember() {
        String message = "metadata: must be set as a whole or member by member, not both";

        assertThatIllegalArgumentException()
                .isThrownBy(() -> CreateChatroomRequest.builder()
                        .metadata(WHOLE)
                        .putMetadata("k", "v")
                        .build())
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UpdateChatroomRequest.builder()
                        .putMetadata("k", "v")
                        .metadata(WHOLE)
                        .build())
                .withMessage(message);
    }

    @Test
    void remainsUsableAfterBuildWithoutChangingTheRequest() {
        CreateChatroomRequest.Builder create = CreateChatroomRequest.builder().putMetadata("user_id", "U1");
        UpdateChatroomRequest.Builder update = UpdateChatroomRequest.builder().putMetadata("user_id", "U1");
        CreateChatroomRequest created = create.build();
        UpdateChatroomRequest updated = update.build();

        assertThat(create.putMetadata("k", "v").build()).isNotEqualTo(created);
        assertThat(update.putMetadata("k", "v").build()).isNotEqualTo(updated);
        assertThat(created.metadata()).hasValue(WHOLE);
        assertThat(updated.metadata()).hasValue(WHOLE);
    }

    @Test
    void isEqualByContent() {
        assertThat(List.of(
                        CreateChatroomRequest.builder().build(),
                        CreateChatroomRequest.builder().name("n").build(),
                        CreateChatroomRequest.builder().metadata(WHOLE).build(),
                        UpdateChatroomRequest.builder().build(),
                        UpdateChatroomRequest.builder().name("n").build(),
                        UpdateChatroomRequest.builder().metadata(WHOLE).build()))
                .doesNotHaveDuplicates();
        assertThat(CreateChatroomRequest.builder().name("n").build())
                .isEqualTo(CreateChatroomRequest.builder().name("n").build())
                .hasSameHashCodeAs(CreateChatroomRequest.builder().name("n").build())
                .hasToString("CreateChatroomRequest{name=n}");
        assertThat(UpdateChatroomRequest.builder().metadata(WHOLE).build())
                .isEqualTo(UpdateChatroomRequest.builder().metadata(WHOLE).build())
                .hasSameHashCodeAs(
                        UpdateChatroomRequest.builder().metadata(WHOLE).build())
                .hasToString("UpdateChatroomRequest{metadata={\"user_id\":\"U1\"}}");
    }
}
