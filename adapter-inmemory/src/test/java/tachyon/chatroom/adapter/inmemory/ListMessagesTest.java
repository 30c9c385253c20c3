package tachyon.chatroom.adapter.inmemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tachyon.chatroom.domain.ChatMessage;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.domain.JsonValue;
import tachyon.chatroom.domain.ListMessagesRequest;
import tachyon.chatroom.domain.MessageContent;
import tachyon.chatroom.port.ChatroomNotFoundException;
import tachyon.chatroom.port.Operation;

class ListMessagesTest {
    private final InMemoryChatrooms chatrooms = Service.empty();
    private final Chatroom room = chatrooms.createChatroom(Service.named("room"));

    @Test
    void aNewChatroomHasNoMessages() {
        assertThat(chatrooms.listMessages(room.id(), Service.ALL_MESSAGES)).isEmpty();
    }

    @Test
    void listsMessagesInTheOrderInWhichTheyWereAdded() {
        addMessages("b", "a", "c");

        assertThat(found(Service.ALL_MESSAGES)).containsExactly("b", "a", "c");
    }

    @Test
    void returnsThePageOfLimitAndOffset() {
        addMessages("a", "b", "c", "d");

        assertThat(found(slice(2, 1))).containsExactly("b", "c");
        assertThat(found(slice(9, 3))).containsExactly("d");
        assertThat(found(slice(1, Integer.MAX_VALUE))).isEmpty();
        assertThat(found(slice(Integer.MAX_VALUE, 1))).containsExactly("b", "c", "d");
    }

    @Test
    void searchesForACaseSensitivePartOfTheText() {
        addMessages("Hello world", "hello", "bye");

        assertThat(found(search("ello"))).containsExactly("Hello world", "hello");
        assertThat(found(search("Hello"))).containsExactly("Hello world");
    }

    @Test
    void appliesLimitAndOffsetToTheMatchingMessages() {
        addMessages("x1", "y", "x2", "x3");

        assertThat(found(ListMessagesRequest.builder()
                        .search("x")
                        .offset(1)
                        .limit(1)
                        .build()))
                .containsExactly("x2");
    }

    @Test
    void searchesToolArgumentsToolResultsAndCompletionResults() {
        addMessage(new MessageContent.ToolCall("needle", "needle", "args needle", Optional.empty()));
        addMessage(new MessageContent.ToolResult("id", "tool", "result needle"));
        addMessage(new MessageContent.AttemptCompletion("done needle", Optional.empty()));

        assertThat(found(search("args needle"))).hasSize(1);
        assertThat(found(search("result needle"))).hasSize(1);
        assertThat(found(search("done needle"))).hasSize(1);
        assertThat(found(search("needle"))).hasSize(3);
    }

    @Test
    void findsContentWithoutTextByTheEmptySearchOnly() {
        addMessage(new MessageContent.Image("https://example.com/needle.png"));
        addMessage(new MessageContent.File("https://example.com/needle.pdf"));
        addMessage(new MessageContent.Unknown(JsonValue.of("needle")));
        addMessage(new MessageContent.ToolCall("needle", "needle", "{}", Optional.empty()));
        addMessage(new MessageContent.AttemptCompletion("done", Optional.of("needle")));

        assertThat(found(search("needle"))).isEmpty();
        assertThat(found(search(""))).hasSize(5);
    }

    @Test
    void returnsAMessageUnchanged() {
        ChatMessage message = Service.message("m1", room, "hello");
        chatrooms.addMessage(message);

        assertThat(chatrooms.listMessages(room.id(), Service.ALL_MESSAGES)).containsExactly(message);
    }

    @Test
    void returnsAnImmutableListThatLaterMessagesDoNotChange() {
        addMessages("a");
        List<ChatMessage> before = chatrooms.listMessages(room.id(), Service.ALL_MESSAGES);
        addMessages("b");

        assertThat(before).hasSize(1);
        assertThatThrownBy(before::clear).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void failsWithNotFoundForAMissingChatroom() {
        assertThatThrownBy(() -> chatrooms.listMessages(ChatroomId.of("ch_none"), Service.ALL_MESSAGES))
                .isInstanceOfSatisfying(
                        ChatroomNotFoundException.class,
                        failure -> assertThat(failure.operation()).isEqualTo(Operation.LIST_MESSAGES));
    }

    private void addMessages(String... texts) {
        for (String text : texts) {
            chatrooms.addMessage(Service.message(text, room, text));
        }
    }

    private void addMessage(MessageContent content) {
        chatrooms.addMessage(Service.message("m", room, content));
    }

    private List<String> found(ListMessagesRequest request) {
        return chatrooms.listMessages(room.id(), request).stream()
                .map(ChatMessage::id)
                .toList();
    }

    private static ListMessagesRequest slice(int limit, int offset) {
        return ListMessagesRequest.builder().limit(limit).offset(offset).build();
    }

    private static ListMessagesRequest search(String search) {
        return ListMessagesRequest.builder().search(search).build();
    }
}
