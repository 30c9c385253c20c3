package tachyon.chatroom.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChatroomTest {
    @Test
    void returnsEveryFieldAsSet() {
        JsonObject metadata = JsonObject.builder().put("user_id", "U1").build();

        Chatroom chatroom = Samples.chatroom().metadata(metadata).build();

        assertThat(chatroom.id()).isEqualTo(ChatroomId.of("ch_1"));
        assertThat(chatroom.name()).isEqualTo("Daily standup");
        assertThat(chatroom.operatorId()).isEqualTo(OperatorId.of("tn_1"));
        assertThat(chatroom.ownerId()).isEqualTo(UserId.of("us_1"));
        assertThat(chatroom.metadata()).isEqualTo(metadata);
        assertThat(chatroom.createdAt()).isEqualTo(Instant.parse("2024-01-01T00:00:00.123456789Z"));
        assertThat(chatroom.updatedAt()).isEqualTo(Instant.parse("2024-01-02T00:00:00Z"));
    }

    @Test
    void usesAnEmptyObjectAsDefaultMetadata() {
        assertThat(Samples.chatroom().build().metadata()).isEqualTo(JsonObject.of());
    }

    @Test
    void acceptsAnyJsonValueAsMetadata() {
        assertThat(Samples.chatroom().metadata(JsonValue.ofNull()).build().metadata())
                .isEqualTo(JsonNull.INSTANCE);
    }

    @Test
    void acceptsAnEmptyName() {
        assertThat(Samples.chatroom().name("").build().name()).isEmpty();
    }

    @Test
    void namesAllMissingFieldsAtOnce() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Chatroom.builder().build())
                .withMessageEndingWith("[id, name, operatorId, ownerId, createdAt, updatedAt]");
    }

    @Test
    void namesASingleMissingField() {
        Map<String, Consumer<Chatroom.Builder>> setters = Map.of(
                "id", b -> b.id("ch_1"),
                "name", b -> b.name("n"),
                "operatorId", b -> b.operatorId("tn_1"),
                "ownerId", b -> b.ownerId("us_1"),
                "createdAt", b -> b.createdAt(Samples.CREATED),
                "updatedAt", b -> b.updatedAt(Samples.UPDATED));

        for (String missing : setters.keySet()) {
            Chatroom.Builder builder = Chatroom.builder();
            setters.forEach((field, setter) -> {
                if (!field.equals(missing)) {
                    setter.accept(builder);
                }
            });

            assertThatIllegalStateException()
                    .isThrownBy(builder::build)
                    .withMessageContaining("Chatroom")
                    .withMessageEndingWith("[%s]", missing);
        }
    }

    @Test
    void acceptsTextOrTypedIdentifiers() {
        Chatroom typed = Samples.chatroom()
                .id(ChatroomId.of("ch_1"))
                .operatorId(OperatorId.of("tn_1"))
                .ownerId(UserId.of("us_1"))
                .build();

        assertThat(Samples.chatroom().build()).isEqualTo(typed);
    }

    @Test
    void rejectsAnInvalidIdentifierInTheBuilder() {
        Chatroom.Builder builder = Chatroom.builder();

        assertThatIllegalArgumentException().isThrownBy(() -> builder.id("..")).withMessageStartingWith("chatroomId:");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.operatorId("t n"))
                .withMessageStartingWith("operatorId:");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.ownerId(""))
                .withMessageStartingWith("ownerId:");
    }

    @Test
    void isEqualByContent() {
        Chatroom chatroom = Samples.chatroom().build();

        assertThat(chatroom)
                .isEqualTo(Samples.chatroom().build())
                .hasSameHashCodeAs(Samples.chatroom().build());
        assertThat(List.of(
                        chatroom,
                        Samples.chatroom().id("ch_2").build(),
                        Samples.chatroom().name("Retro").build(),
                        Samples.chatroom().operatorId("tn_2").build(),
                        Samples.chatroom().ownerId("us_2").build(),
                        Samples.chatroom().metadata(JsonArray.of()).build(),
                        Samples.chatroom().createdAt(Samples.UPDATED).build(),
                        Samples.chatroom().updatedAt(Samples.CREATED).build()))
                .doesNotHaveDuplicates();
    }

    @Test
    void printsEveryField() {
        assertThat(Samples.chatroom().build())
                .hasToString("Chatroom{id=ch_1, name=Daily standup, operatorId=tn_1, ownerId=us_1, metadata={},"
                        + " createdAt=2024-01-01T00:00:00.123456789Z, updatedAt=2024-01-02T00:00:00Z}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-01-01T00:00:00Z", "9999-12-31T23:59:59.999999999Z"})
    void acceptsTimesAtTheEndsOfRfc3339sRange(String end) {
        Instant time = Instant.parse(end);

        Chatroom chatroom = Samples.chatroom().createdAt(time).updatedAt(time).build();

        assertThat(chatroom.createdAt()).isEqualTo(time);
        assertThat(chatroom.updatedAt()).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0001-12-31T23:59:59.999999999Z", "+10000-01-01T00:00:00Z"})
    void rejectsTimesOutsideRfc3339sRange(String outside) {
        Instant time = Instant.parse(outside);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Samples.chatroom().createdAt(time).build())
                .withMessage("createdAt: must be in the years 0000 to 9999 (RFC 3339), is " + time);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Samples.chatroom().updatedAt(time).build())
                .withMessageStartingWith("updatedAt: must be in the years 0000 to 9999");
    }
}
