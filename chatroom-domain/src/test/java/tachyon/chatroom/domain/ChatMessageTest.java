package tachyon.chatroom.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChatMessageTest {
    @Test
    void returnsEveryFieldAsSet() {
        ChatMessage message = Samples.message().build();

        assertThat(message.id()).isEqualTo("msg_1");
        assertThat(message.userId()).isEqualTo(UserId.of("us_1"));
        assertThat(message.chatroomId()).isEqualTo(ChatroomId.of("ch_1"));
        assertThat(message.role()).isEqualTo(Role.USER);
        assertThat(message.content()).isEqualTo(new MessageContent.Text("Hello"));
        assertThat(message.createdAt()).isEqualTo(Samples.CREATED);
    }

    @Test
    void namesMissingFields() {
        assertThatIllegalStateException()
                .isThrownBy(() -> ChatMessage.builder().build())
                .withMessageContaining("ChatMessage")
                .withMessageEndingWith("[id, userId, chatroomId, role, content, createdAt]");
    }

    @Test
    void acceptsTextOrTypedValues() {
        ChatMessage typed = Samples.message()
                .userId(UserId.of("us_1"))
                .chatroomId(ChatroomId.of("ch_1"))
                .content(new MessageContent.Text("Hello"))
                .build();

        assertThat(Samples.message().build()).isEqualTo(typed);
    }

    @Test
    void rejectsAnInvalidIdentifierInTheBuilder() {
        ChatMessage.Builder builder = ChatMessage.builder();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.userId(" "))
                .withMessageStartingWith("userId:");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.chatroomId("."))
                .withMessageStartingWith("chatroomId:");
    }

    @Test
    void isEqualByContent() {
        assertThat(Samples.message().build())
                .isEqualTo(Samples.message().build())
                .hasSameHashCodeAs(Samples.message().build());
        assertThat(List.of(
                        Samples.message().build(),
                        Samples.message().id("msg_2").build(),
                        Samples.message().userId("us_2").build(),
                        Samples.message().chatroomId("ch_2").build(),
                        Samples.message().role(Role.TOOL).build(),
                        Samples.message().text("Bye").build(),
                        Samples.message().createdAt(Samples.UPDATED).build()))
                .doesNotHaveDuplicates();
    }

    @Test
    void printsEveryField() {
        assertThat(Samples.message().build())
                .hasToString("ChatMessage{id=msg_1, userId=us_1, chatroomId=ch_1, role=user,"
                        + " content=Text[text=Hello], createdAt=2024-01-01T00:00:00.123456789Z}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0001-12-31T23:59:59.999999999Z", "+10000-01-01T00:00:00Z"})
    void rejectsATimeOutsideRfc3339sRange(String time) {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Samples.message().createdAt(Instant.parse(time)).build())
                .withMessage("createdAt: must be in the years 0000 to 9999 (RFC 3339), is " + time);
    }
}
