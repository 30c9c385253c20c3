package tachyon.chatroom.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListChatroomsRequestTest {
    @Test
    void hasNoFieldSetByDefault() {
        ListChatroomsRequest request = ListChatroomsRequest.builder().build();

        assertThat(request.limit()).isEmpty();
        assertThat(request.offset()).isEmpty();
        assertThat(request.search()).isEmpty();
        assertThat(request.metadataUserId()).isEmpty();
    }

    @Test
    void returnsEveryFieldAsSet() {
        ListChatroomsRequest request = ListChatroomsRequest.builder()
                .limit(5)
                .offset(10)
                .search("Retro")
                .metadataUserId("U1")
                .build();

        assertThat(request.limit()).hasValue(5);
        assertThat(request.offset()).hasValue(10);
        assertThat(request.search()).hasValue("Retro");
        assertThat(request.metadataUserId()).hasValue(UserId.of("U1"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 20, 100})
    void acceptsALimitFromOneToAHundred(int limit) {
        assertThat(ListChatroomsRequest.builder().limit(limit).build().limit()).hasValue(limit);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 101, Integer.MAX_VALUE})
    void rejectsALimitOutsideThatRange(int limit) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ListChatroomsRequest.builder().limit(limit).build())
                .withMessage("limit: must be between 1 and 100, is %s", limit);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, Integer.MAX_VALUE})
    void acceptsAnyOffsetThatIsNotNegative(int offset) {
        assertThat(ListChatroomsRequest.builder().offset(offset).build().offset())
                .hasValue(offset);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, Integer.MIN_VALUE})
    void rejectsANegativeOffset(int offset) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ListChatroomsRequest.builder().offset(offset).build())
                .withMessage("offset: must be at least 0, is %s", offset);
    }

    @Test
    void rejectsASearchWithALoneSurrogate() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> ListChatroomsRequest.builder().search("ab\uD83D").build())
                .withMessage("search: must hold no lone surrogate, found U+D83D at index 2");
    }

    @Test
    void acceptsAnyOtherTextAsSearch() {
        for (String search : List.of("", " ", "a&b=c", "line\nbreak", "\uD83D\uDE00")) {
            assertThat(ListChatroomsRequest.builder().search(search).build().search())
                    .hasValue(search);
        }
    }

    @Test
    void rejectsAnInvalidUserIdInTheBuilder() {
        ListChatroomsRequest.Builder builder = ListChatroomsRequest.builder();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.metadataUserId(""))
                .withMessage("metadataUserId: must not be blank");
    }

    @Test
    void isEqualByContent() {
        assertThat(ListChatroomsRequest.builder().limit(1).build())
                .isEqualTo(ListChatroomsRequest.builder().limit(1).build())
                .hasSameHashCodeAs(ListChatroomsRequest.builder().limit(1).build());
        assertThat(List.of(
                        ListChatroomsRequest.builder().build(),
                        ListChatroomsRequest.builder().limit(1).build(),
                        ListChatroomsRequest.builder().offset(1).build(),
                        ListChatroomsRequest.builder().search("1").build(),
                        ListChatroomsRequest.builder().metadataUserId("1").build()))
                .doesNotHaveDuplicates();
    }

    @Test
    void printsTheFieldsThatAreSet() {
        assertThat(ListChatroomsRequest.builder().limit(5).metadataUserId("U1").build())
                .hasToString("ListChatroomsRequest{limit=5, metadataUserId=U1}");
    }
}
