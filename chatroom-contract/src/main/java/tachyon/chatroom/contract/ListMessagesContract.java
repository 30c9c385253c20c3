package tachyon.chatroom.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Instant;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tachyon.chatroom.domain.ChatMessage;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.ChatroomId;
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
@WrittenIn({"ChatroomGateway.listMessages", "the Javadoc of ListMessagesContract"})
public abstract class ListMessagesContract extends GatewayContract {
    private static final int MAX = Integer.MAX_VALUE;
    private static final Instant CREATED_AT = Instant.parse("2025-01-02T03:04:05.123456789Z");

    /** Creates the contract, for subclasses. */
    protected ListMessagesContract() {}

    @Test
    void reportsAnUnusualChatroomIdAsNotFound() {
        for (String text : Texts.identifiers()) {
            ChatroomId id = ChatroomId.of(text);
            assertNotFound(Operation.LIST_MESSAGES, id, () -> gateway().listMessages(id, MESSAGES));
        }
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

    /** Compares the result with that of {@link String#contains}, which changes no character of either text. */
    @Test
    void treatsEveryCharacterOfASearchLiterally() {
        Chatroom room = create("Room");
        Texts.all().forEach(text -> addText(room, text));

        for (String search : Texts.all()) {
            List<String> expected =
                    Texts.all().stream().filter(text -> text.contains(search)).toList();
            assertThat(texts(room, ListMessagesRequest.builder().search(search).limit(1000)))
                    .as("messages with %s", Texts.printable(search))
                    .containsExactlyElementsOf(expected);
        }
    }

    @Test
    void searchesTextsArgumentsResultsAndCompletionsOnly() {
        Chatroom room = create("Room");
        List<ChatMessage> found = Stream.of(
                        new MessageContent.Text("a needle"),
                        new MessageContent.ToolCall("call_1", "tool", "{\"a\":\"needle\"}", Optional.empty()),
                        new MessageContent.ToolResult("call_1", "tool", "needles"),
                        new MessageContent.AttemptCompletion("needle", Optional.empty()))
                .map(content -> add(room, "msg", Role.USER, content))
                .toList();
        Stream.of(
                        new MessageContent.Image("needle"),
                        new MessageContent.File("needle"),
                        new MessageContent.ToolCall("needle", "needle", "{}", Optional.empty()),
                        new MessageContent.ToolResult("needle", "needle", "sunny"),
                        new MessageContent.AttemptCompletion("done", Optional.of("needle")),
                        new MessageContent.Unknown(JsonObject.builder()
                                .put("type", "needle")
                                .put("needle", "needle")
                                .build()))
                .forEach(content -> add(room, "needle", Role.of("needle"), content));

        assertThat(gateway()
                        .listMessages(
                                room.id(),
                                ListMessagesRequest.builder().search("needle").build()))
                .isEqualTo(found);
    }

    /** The extremes of both, whose sum exceeds 32 bits, included. */
    @Test
    void returnsTheExpectedPageForEverySearchLimitAndOffset() {
        Chatroom room = createWithMessages(12);
        List<String> messages = IntStream.rangeClosed(1, 12)
                .mapToObj(number -> "Message " + number)
                .toList();

        for (String search : List.of("", "Message", "1", "none")) {
            List<String> matching =
                    messages.stream().filter(text -> text.contains(search)).toList();
            for (int limit : List.of(1, 2, 4, 11, 12, 13, 101, MAX - 1, MAX)) {
                for (int offset : List.of(0, 1, 3, 4, 11, 12, 13, 65_536, MAX - 1, MAX)) {
                    assertThat(texts(
                                    room,
                                    ListMessagesRequest.builder()
                                            .search(search)
                                            .limit(limit)
                                            .offset(offset)))
                            .as("search %s, limit %s, offset %s", search, limit, offset)
                            .isEqualTo(Pages.slice(matching, limit, offset));
                }
            }
        }
    }

    @Test
    void returnsMoreThanAHundredMessages() {
        Chatroom room = createWithMessages(130);

        assertThat(texts(room, ListMessagesRequest.builder().limit(101))).hasSize(101);
        assertThat(texts(room, ListMessagesRequest.builder().limit(MAX))).hasSize(130);
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

    /** A method that changes nothing, such as {@code clear} of an empty list, need not throw. */
    @TestFactory
    Stream<DynamicTest> returnsAnUnmodifiableList() {
        Chatroom room = createWithMessages(3);
        ChatMessage message = gateway().listMessages(room.id(), MESSAGES).get(0);
        Map<String, ListMessagesRequest> requests = Map.of(
                "all", MESSAGES,
                "one", ListMessagesRequest.builder().limit(1).build(),
                "searched", ListMessagesRequest.builder().search("Message").build(),
                "empty", ListMessagesRequest.builder().search("none").build());
        return requests.entrySet().stream()
                .map(request -> DynamicTest.dynamicTest(request.getKey(), () -> {
                    List<ChatMessage> messages = gateway().listMessages(room.id(), request.getValue());
                    List<ChatMessage> before = List.copyOf(messages);
                    Map.<String, ThrowingCallable>of(
                                    "add", () -> messages.add(message),
                                    "add at 0", () -> messages.add(0, message),
                                    "addAll", () -> messages.addAll(List.of(message)),
                                    "set", () -> messages.set(0, message),
                                    "remove", () -> messages.remove(0),
                                    "removeIf", () -> messages.removeIf(unused -> true),
                                    "replaceAll",
                                            () -> messages.replaceAll(original -> ChatMessage.builder()
                                                    .from(original)
                                                    .id("changed")
                                                    .build()),
                                    "sort",
                                            () -> messages.sort(Comparator.comparing(ChatMessage::id)
                                                    .reversed()),
                                    "clear", messages::clear,
                                    "iterator", () -> removeFirst(messages.iterator()))
                            .forEach((method, change) -> {
                                Throwable unused = catchThrowable(change);
                                assertThat(messages)
                                        .as("the list after %s", method)
                                        .isEqualTo(before);
                            });
                }));
    }

    private static void removeFirst(Iterator<ChatMessage> messages) {
        messages.next();
        messages.remove();
    }

    @Test
    void returnsAListThatALaterMessageDoesNotChange() {
        Chatroom room = createWithMessages(1);
        List<ChatMessage> messages = gateway().listMessages(room.id(), MESSAGES);
        addText(room, "Later");

        assertThat(messages).hasSize(1);
        assertThat(gateway().listMessages(room.id(), MESSAGES)).hasSize(2);
    }

    @Test
    void keepsTheMessagesWhenChatroomsChange() {
        Chatroom room = createWithMessages(2);
        Chatroom other = createWithMessages(1);
        gateway().updateChatroom(room.id(), RENAMED);
        gateway().deleteChatroom(other.id());

        assertThat(texts(room, ListMessagesRequest.builder())).containsExactly("Message 1", "Message 2");
        assertThat(gateway().listMessages(create("Room").id(), MESSAGES)).isEmpty();
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
