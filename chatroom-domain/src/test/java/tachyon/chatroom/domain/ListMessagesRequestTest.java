package tachyon.chatroom.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListMessagesRequestTest {
    @Test
    void hasADefaultForEveryField() {
        ListMessagesRequest request = ListMessagesRequest.builder().build();

        assertThat(request.limit()).isEqualTo(20);
        assertThat(request.offset()).isZero();
        assertThat(request.search()).isEmpty();
    }

    @Test
    void returnsEveryFieldAsSet() {
        ListMessagesRequest request = ListMessagesRequest.builder()
                .limit(500)
                .offset(7)
                .search("Hello")
                .build();

        assertThat(request.limit()).isEqualTo(500);
        assertThat(request.offset()).isEqualTo(7);
        assertThat(request.search()).isEqualTo("Hello");
        assertThat(request).hasToString("ListMessagesRequest{limit=500, offset=7, search=Hello}");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void rejectsALimitBelowOne(int limit) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ListMessagesRequest.builder().limit(limit).build())
                .withMessage("limit: must be at least 1, is %s", limit);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, Integer.MIN_VALUE})
    void rejectsANegativeOffset(int offset) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ListMessagesRequest.builder().offset(offset).build())
                .withMessage("offset: must be at least 0, is %s", offset);
    }

    @Test
    void rejectsASearchWithALoneSurrogate() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ListMessagesRequest.builder().search("\uDE00").build())
                .withMessage("search: must hold no lone surrogate, found U+DE00 at index 0");
    }

    @Test
    void isEqualByContent() {
        assertThat(ListMessagesRequest.builder().limit(20).offset(0).search("").build())
                .isEqualTo(ListMessagesRequest.builder().build())
                .hasSameHashCodeAs(ListMessagesRequest.builder().build());
        assertThat(List.of(
                        ListMessagesRequest.builder().build(),
                        ListMessagesRequest.builder().limit(1).build(),
                        ListMessagesRequest.builder().offset(1).build(),
                        ListMessagesRequest.builder().search("1").build()))
                .doesNotHaveDuplicates();
    }
}
