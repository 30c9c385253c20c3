package tachyon.chatroom.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tachyon.chatroom.domain.ChatMessage;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.JsonObject;
import tachyon.chatroom.domain.ListMessagesRequest;
import tachyon.chatroom.domain.MessageContent;
import tachyon.chatroom.domain.Role;
import tachyon.chatroom.port.Operation;

/**
 * The contract of listing messages. Tests that need messages are aborted without a message seeder; see
 * {@link GatewayUnderTest#withMessageSeeder}.
 *
 * <p>The service's REST reference does not specify the following, which the contract assumes: messages are listed in
 * the order in which they were added; a search is case-sensitive and covers the text of a content; the chatroom must
 * belong to the calling operator.
 */
public abstract class ListMessagesContract extends GatewayContract {
    private static final Instant CREATED_AT = Instant.parse("2025-01-02T03:04:05.123456789Z");

    /** Creates the contract, for subclasses. */
    protected ListMessagesContract() {}

    @TestFactory
    Stream<DynamicTest> reportsAnUnusualChatroomIdAsNotFound() {
        return unusualIds()
                .map(id -> DynamicTest.dynamicTest(
                        Texts.printable(id.value()),
                        () -> assertNotFound(
                                Operation.LIST_MESSAGES, id, () -> gateway().listMessages(id, MESSAGES))));
    }

    @Test
    void returnsNoMessagesForANewChatroom() {
        assertThat(gateway().listMessages(create("Room").id(), MESSAGES)).isEmpty();
    }

    @Test
    void reportsAnUnknownChatroomAsNotFound() {
        assertNotFound(Operation.LIST_MESSAGES, () -> gateway().listMessages(UNKNOWN, MESSAGES));
    }

    @Test
    void reportsADeletedChatroomAsNotFound() {
        Chatroom room = create("Room");
        gateway().deleteChatroom(room.id());

        assertNotFound(Operation.LIST_MESSAGES, () -> gateway().listMessages(room.id(), MESSAGES));
    }

    @TestFactory
    Stream<DynamicTest> returnsContentOfEveryTypeUnchanged() {
        return Stream.of(
                        new MessageContent.Text("Hello \uD83D\uDE00 \"there\"\n"),
                        new MessageContent.Image("https://example.com/a.png"),
                        new MessageContent.File("https://example.com/a.pdf"),
                        new MessageContent.ToolCall("call_1", "weather", "{\"city\":\"Seoul\"}", Optional.empty()),
                        new MessageContent.ToolCall("call_1", "weather", "{}", Optional.of(true)),
                        new MessageContent.ToolResult("call_1", "weather", "sunny"),
                        new MessageContent.AttemptCompletion("done", Optional.empty()),
                        new MessageContent.AttemptCompletion("done", Optional.of("open index.html")),
                        new MessageContent.Unknown(JsonObject.builder()
                                .put("type", "hologram")
                                .put("depth", "3")
                                .build()))
                .map(content -> DynamicTest.dynamicTest(content.toString(), () -> {
                    Chatroom room = create("Room");
                    ChatMessage message = add(room, "msg_1", Role.ASSISTANT, content);

                    assertThat(gateway().listMessages(room.id(), MESSAGES)).containsExactly(message);
                }));
    }

    @TestFactory
    Stream<DynamicTest> returnsMessagesOfEveryRoleUnchanged() {
        return Stream.of(Role.SYSTEM, Role.USER, Role.ASSISTANT, Role.TOOL, Role.of("narrator"))
                .map(role -> DynamicTest.dynamicTest(role.toString(), () -> {
                    Chatroom room = create("Room");
                    ChatMessage message = add(room, "msg_1", role, new MessageContent.Text("Hello"));

                    assertThat(gateway().listMessages(room.id(), MESSAGES)).containsExactly(message);
                }));
    }

    @Test
    void returnsThePageAtTheRequestedOffsetAndLimit() {
        Chatroom room = createWithMessages(5);

        assertThat(texts(room, ListMessagesRequest.builder().limit(2).offset(1)))
                .containsExactly("Message 2", "Message 3");
        assertThat(texts(room, ListMessagesRequest.builder().offset(5))).isEmpty();
    }

    @Test
    void returnsTwentyMessagesByDefault() {
        Chatroom room = createWithMessages(25);

        assertThat(texts(room, ListMessagesRequest.builder())).hasSize(20);
        assertThat(texts(room, ListMessagesRequest.builder().limit(25))).hasSize(25);
    }

    @Test
    void findsTextAnywhereInAMessageCaseSensitively() {
        Chatroom room = create("Room");
        Stream.of("the Retro", "retro", "a+b & c").forEach(text -> addText(room, text));

        assertThat(texts(room, ListMessagesRequest.builder().search("Retro"))).containsExactly("the Retro");
        assertThat(texts(room, ListMessagesRequest.builder().search("+b &"))).containsExactly("a+b & c");
        assertThat(texts(room, ListMessagesRequest.builder().search("absent"))).isEmpty();
    }

    @Test
    void returnsOnlyMessagesOfTheRequestedChatroom() {
        Chatroom room = create("Room");
        Chatroom other = create("Other");
        addText(room, "here");
        addText(other, "there");

        assertThat(texts(room, ListMessagesRequest.builder())).containsExactly("here");
        assertThat(texts(other, ListMessagesRequest.builder())).containsExactly("there");
    }

    @Test
    void returnsAnUnmodifiableList() {
        List<ChatMessage> messages =
                gateway().listMessages(createWithMessages(1).id(), MESSAGES);

        assertThatThrownBy(() -> messages.remove(0)).isInstanceOf(UnsupportedOperationException.class);
    }

    private Chatroom createWithMessages(int count) {
        Chatroom room = create("Room");
        IntStream.rangeClosed(1, count).forEach(number -> addText(room, "Message " + number));
        return room;
    }

    private void addText(Chatroom room, String text) {
        add(room, "msg_" + text.hashCode(), Role.USER, new MessageContent.Text(text));
    }

    private ChatMessage add(Chatroom room, String id, Role role, MessageContent content) {
        ChatMessage message = ChatMessage.builder()
                .id(id)
                .userId("us_1")
                .chatroomId(room.id())
                .role(role)
                .content(content)
                .createdAt(CREATED_AT)
                .build();
        addMessage(message);
        return message;
    }

    private List<String> texts(Chatroom room, ListMessagesRequest.Builder request) {
        return gateway().listMessages(room.id(), request.build()).stream()
                .map(message -> ((MessageContent.Text) message.content()).text())
                .toList();
    }
}
