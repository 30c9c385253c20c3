package tachyon.chatroom.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class PageInfoTest {
    @Test
    void returnsEveryFieldAsSet() {
        assertThat(Samples.pageInfo().build())
                .hasToString("PageInfo{currentPage=1, itemsPerPage=20, totalItems=3, totalPages=1}");
    }

    @Test
    void namesMissingFields() {
        assertThatIllegalStateException()
                .isThrownBy(() -> PageInfo.builder().totalItems(3).build())
                .withMessageEndingWith("[currentPage, itemsPerPage, totalPages]");
    }

    @Test
    void acceptsZeroInEveryField() {
        PageInfo zero = PageInfo.builder()
                .currentPage(0)
                .itemsPerPage(0)
                .totalItems(0)
                .totalPages(0)
                .build();

        assertThat(zero.totalItems()).isZero();
    }

    @Test
    void rejectsANegativeNumberAndNamesTheField() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Samples.pageInfo().currentPage(-1).build())
                .withMessage("currentPage: must be at least 0, is -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Samples.pageInfo().itemsPerPage(-2).build())
                .withMessage("itemsPerPage: must be at least 0, is -2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Samples.pageInfo().totalItems(-3).build())
                .withMessage("totalItems: must be at least 0, is -3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Samples.pageInfo().totalPages(-4).build())
                .withMessage("totalPages: must be at least 0, is -4");
    }

    @Test
    void isEqualByContent() {
        assertThat(Samples.pageInfo().build())
                .isEqualTo(Samples.pageInfo().build())
                .hasSameHashCodeAs(Samples.pageInfo().build())
                .isNotEqualTo(Samples.pageInfo().totalItems(4).build());
    }
}
