package tachyon.chatroom.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChatroomPageTest {
    private final Chatroom first = Samples.chatroom().id("ch_1").build();
    private final Chatroom second = Samples.chatroom().id("ch_2").build();

    @Test
    void keepsTheOrderOfChatrooms() {
        ChatroomPage page = ChatroomPage.builder()
                .addChatrooms(second, first)
                .pageInfo(Samples.pageInfo().build())
                .build();

        assertThat(page.chatrooms()).containsExactly(second, first);
        assertThat(page.pageInfo()).isEqualTo(Samples.pageInfo().build());
    }

    @Test
    void acceptsAnEmptyPage() {
        assertThat(ChatroomPage.builder()
                        .pageInfo(Samples.pageInfo().build())
                        .build()
                        .chatrooms())
                .isEmpty();
    }

    @Test
    void requiresThePageInfo() {
        assertThatIllegalStateException()
                .isThrownBy(() -> ChatroomPage.builder().addChatrooms(first).build())
                .withMessageEndingWith("[pageInfo]");
    }

    @Test
    void returnsAnUnmodifiableList() {
        ChatroomPage page = ChatroomPage.builder()
                .addChatrooms(first)
                .pageInfo(Samples.pageInfo().build())
                .build();

        assertThatThrownBy(() -> page.chatrooms().add(second)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> page.chatrooms().remove(0)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> page.chatrooms().set(0, second)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void copiesTheListOfChatrooms() {
        List<Chatroom> given = new ArrayList<>(List.of(first));
        ChatroomPage page = ChatroomPage.builder()
                .chatrooms(given)
                .pageInfo(Samples.pageInfo().build())
                .build();

        given.add(second);

        assertThat(page.chatrooms()).containsExactly(first);
    }

    @Test
    void isEqualByContent() {
        ChatroomPage.Builder builder =
                ChatroomPage.builder().pageInfo(Samples.pageInfo().build());
        ChatroomPage empty = builder.build();

        assertThat(empty).isEqualTo(builder.build()).hasSameHashCodeAs(builder.build());
        assertThat(builder.addChatrooms(first).build()).isNotEqualTo(empty);
    }
}
