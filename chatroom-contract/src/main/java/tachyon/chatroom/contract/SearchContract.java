package tachyon.chatroom.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.ChatroomPage;
import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.domain.JsonArray;
import tachyon.chatroom.domain.JsonObject;
import tachyon.chatroom.domain.JsonValue;
import tachyon.chatroom.domain.ListChatroomsRequest;

/**
 * The contract of the conditions of a listing of chatrooms.
 *
 * <p>The service's REST reference does not specify the following, which the contract assumes: a search is
 * case-sensitive, and an empty one matches everything.
 */
@WrittenIn({"ListChatroomsRequest", "the Javadoc of SearchContract"})
public abstract class SearchContract extends GatewayContract {
    /** Creates the contract, for subclasses. */
    protected SearchContract() {}

    @Test
    void findsTextAnywhereInAName() {
        Stream.of("Daily standup", "standup", "Weekly standups", "Retro").forEach(this::create);

        assertThat(found("standup")).containsExactly("Daily standup", "standup", "Weekly standups");
    }

    @Test
    void distinguishesUpperFromLowerCase() {
        Stream.of("Retro", "retro").forEach(this::create);

        assertThat(found("Retro")).containsExactly("Retro");
    }

    @Test
    void matchesEveryNameWithAnEmptySearch() {
        Stream.of("One", "").forEach(this::create);

        assertThat(found("")).containsExactly("One", "");
    }

    @Test
    void searchesNamesOnly() {
        CreateChatroomRequest request = CreateChatroomRequest.builder()
                .name("Room")
                .putMetadata("topic", "needle")
                .build();
        gateway().createChatroom(request);

        assertThat(found("needle")).isEmpty();
    }

    /** Compares the result with that of {@link String#contains}, which changes no character of either text. */
    @Test
    void treatsEveryCharacterOfASearchLiterally() {
        Texts.all().forEach(this::create);

        for (String search : Texts.all()) {
            List<String> expected =
                    Texts.all().stream().filter(name -> name.contains(search)).toList();
            ListChatroomsRequest request =
                    ListChatroomsRequest.builder().search(search).limit(100).build();
            assertThat(gateway().listAllChatrooms(request).map(Chatroom::name))
                    .as("names with %s", Texts.printable(search))
                    .containsExactlyElementsOf(expected);
        }
    }

    @Test
    void treatsEveryCharacterOfAMetadataUserIdLiterally() {
        Texts.identifiers().forEach(user -> createOf(user, "Room of " + user));

        for (String user : Texts.identifiers()) {
            ListChatroomsRequest.Builder request = ListChatroomsRequest.builder();
            assertThat(names(list(request.metadataUserId(user)).chatrooms()))
                    .as("chatrooms of %s", Texts.printable(user))
                    .containsExactly("Room of " + user);
        }
    }

    @Test
    void matchesNothingButTheStringUserIdOfTheMetadataObject() {
        JsonObject user = JsonObject.builder().put("user_id", "us_1").build();
        Stream.of(
                        user,
                        JsonArray.of(user),
                        JsonObject.builder().put("in", user).build(),
                        JsonObject.builder().put("user_id", user).build(),
                        JsonObject.builder()
                                .put("user_id", JsonArray.of(JsonValue.of("us_1")))
                                .build(),
                        JsonObject.builder().put("USER_ID", "us_1").build(),
                        JsonObject.builder().put("user", "us_1").build(),
                        JsonValue.of("us_1"),
                        JsonValue.of("{\"user_id\":\"us_1\"}"))
                .forEach(metadata -> gateway()
                        .createChatroom(CreateChatroomRequest.builder()
                                .metadata(metadata)
                                .build()));
        gateway().createChatroom(CreateChatroomRequest.builder().name("us_1").build());

        assertThat(list(ListChatroomsRequest.builder().metadataUserId("us_1")).chatrooms())
                .extracting(Chatroom::metadata)
                .containsExactly(user);
    }

    /** Every combination of the conditions, the limit and the offset has the page that the list of names implies. */
    @Test
    void combinesEveryConditionWithEveryLimitAndOffset() {
        List<Chatroom> rooms = IntStream.rangeClosed(1, 9)
                .mapToObj(number -> createOf("us_" + number % 2, "Room " + number % 3 + " " + number))
                .toList();

        for (Optional<String> search : List.of(Optional.<String>empty(), Optional.of("Room 1"), Optional.of("none"))) {
            for (Optional<String> user : List.of(Optional.<String>empty(), Optional.of("us_1"), Optional.of("us_3"))) {
                List<Chatroom> matching = rooms.stream()
                        .filter(room -> room.name().contains(search.orElse("")))
                        .filter(room -> user.isEmpty() || userOf(room).equals(user))
                        .toList();
                for (int limit : List.of(1, 2, 3, 100)) {
                    for (int offset : List.of(0, 1, 2, 4, Integer.MAX_VALUE)) {
                        ListChatroomsRequest.Builder request = ListChatroomsRequest.builder()
                                .limit(limit)
                                .offset(offset)
                                .search(search);
                        user.ifPresent(request::metadataUserId);
                        assertThat(list(request))
                                .as("search %s, user %s, limit %s, offset %s", search, user, limit, offset)
                                .isEqualTo(Pages.expected(matching, limit, offset));
                    }
                }
            }
        }
    }

    private static Optional<String> userOf(Chatroom room) {
        return ((JsonObject) room.metadata()).getString("user_id");
    }

    @Test
    void matchesTheMetadataUserIdExactly() {
        createOf("us_1", "Mine");
        createOf("us_12", "Longer");
        createOf("US_1", "Upper case");
        create("Without a user");

        assertThat(names(list(ListChatroomsRequest.builder().metadataUserId("us_1"))
                        .chatrooms()))
                .containsExactly("Mine");
    }

    @Test
    void ignoresAMetadataUserIdThatIsNotAString() {
        gateway()
                .createChatroom(CreateChatroomRequest.builder()
                        .putMetadata("user_id", JsonValue.of(7))
                        .build());

        assertThat(list(ListChatroomsRequest.builder().metadataUserId("7")).chatrooms())
                .isEmpty();
    }

    @Test
    void appliesTheSearchAndTheMetadataUserIdTogether() {
        createOf("us_1", "Retro");
        createOf("us_1", "Standup");
        createOf("us_2", "Retro");

        ChatroomPage page =
                list(ListChatroomsRequest.builder().metadataUserId("us_1").search("Retro"));

        assertThat(names(page.chatrooms())).containsExactly("Retro");
        assertThat(page.pageInfo().totalItems()).isEqualTo(1);
    }

    @Test
    void countsOnlyMatchesInThePageInfo() {
        Stream.of("Retro 1", "Standup", "Retro 2", "Retro 3").forEach(this::create);

        ChatroomPage page =
                list(ListChatroomsRequest.builder().search("Retro").limit(2).offset(2));

        assertThat(names(page.chatrooms())).containsExactly("Retro 3");
        assertThat(page.pageInfo().totalItems()).isEqualTo(3);
        assertThat(page.pageInfo().totalPages()).isEqualTo(2);
    }

    private Chatroom createOf(String userId, String name) {
        return gateway()
                .createChatroom(CreateChatroomRequest.builder()
                        .name(name)
                        .putMetadata("user_id", userId)
                        .build());
    }

    private List<String> found(String search) {
        return names(list(ListChatroomsRequest.builder().search(search)).chatrooms());
    }

    private ChatroomPage list(ListChatroomsRequest.Builder request) {
        return gateway().listChatrooms(request.build());
    }
}
