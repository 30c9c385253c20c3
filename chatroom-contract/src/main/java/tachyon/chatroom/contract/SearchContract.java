package tachyon.chatroom.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tachyon.chatroom.domain.ChatroomPage;
import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.domain.JsonValue;
import tachyon.chatroom.domain.ListChatroomsRequest;

/**
 * The contract of the conditions of a listing of chatrooms.
 *
 * <p>The service's REST reference does not specify the following, which the contract assumes: a search is
 * case-sensitive, and an empty one matches everything.
 */
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

    @TestFactory
    Stream<DynamicTest> treatsEveryCharacterOfASearchLiterally() {
        return Stream.of(
                        " ", "a b", "+", "%", "%20", "&", "=", "?", "#", "/", "*", ".", "_", "\\", "\"", "ü", "방", "😀",
                        "\n")
                .map(text -> DynamicTest.dynamicTest(Texts.printable(text), () -> {
                    String name = "before " + text + " after";
                    create(name);

                    assertThat(found(" " + text + " ")).containsExactly(name);
                }));
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

    private void createOf(String userId, String name) {
        gateway()
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
