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
 * Narrowing a listing of chatrooms down.
 *
 * <p>Assumed, as the service's reference is silent: a search is case-sensitive, and an empty one matches everything.
 */
public abstract class SearchContract extends GatewayContract {
    /** For subclasses. */
    protected SearchContract() {}

    @Test
    void aSearchMatchesAnyPartOfAName() {
        Stream.of("Daily standup", "standup", "Weekly standups", "Retro").forEach(this::create);

        assertThat(found("standup")).containsExactly("Daily standup", "standup", "Weekly standups");
    }

    @Test
    void aSearchTellsUpperFromLowerCase() {
        Stream.of("Retro", "retro").forEach(this::create);

        assertThat(found("Retro")).containsExactly("Retro");
    }

    @Test
    void anEmptySearchMatchesEverything() {
        Stream.of("One", "").forEach(this::create);

        assertThat(found("")).containsExactly("One", "");
    }

    @Test
    void aSearchLooksAtNothingButTheName() {
        CreateChatroomRequest request = CreateChatroomRequest.builder()
                .name("Room")
                .putMetadata("topic", "needle")
                .build();
        gateway().createChatroom(request);

        assertThat(found("needle")).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> noCharacterMeansAnythingInASearch() {
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
    void theMetadataUserIdMatchesExactly() {
        createOf("us_1", "Mine");
        createOf("us_12", "Longer");
        createOf("US_1", "Upper case");
        create("Nobody's");

        assertThat(names(list(ListChatroomsRequest.builder().metadataUserId("us_1"))
                        .chatrooms()))
                .containsExactly("Mine");
    }

    @Test
    void aMetadataUserIdThatIsNoStringMatchesNothing() {
        gateway()
                .createChatroom(CreateChatroomRequest.builder()
                        .putMetadata("user_id", JsonValue.of(7))
                        .build());

        assertThat(list(ListChatroomsRequest.builder().metadataUserId("7")).chatrooms())
                .isEmpty();
    }

    @Test
    void bothConditionsHoldTogether() {
        createOf("us_1", "Retro");
        createOf("us_1", "Standup");
        createOf("us_2", "Retro");

        ChatroomPage page =
                list(ListChatroomsRequest.builder().metadataUserId("us_1").search("Retro"));

        assertThat(names(page.chatrooms())).containsExactly("Retro");
        assertThat(page.pageInfo().totalItems()).isEqualTo(1);
    }

    @Test
    void thePaginatorCountsWhatWasFound() {
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
