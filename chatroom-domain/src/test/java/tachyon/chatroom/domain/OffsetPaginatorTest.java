package tachyon.chatroom.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class OffsetPaginatorTest {
    @Test
    void everyFieldComesBackAsGiven() {
        assertThat(Samples.paginator().build())
                .hasToString("OffsetPaginator{currentPage=1, itemsPerPage=20, totalItems=3, totalPages=1}");
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> OffsetPaginator.builder().totalItems(3).build())
                .withMessageEndingWith("[currentPage, itemsPerPage, totalPages]");
    }

    @Test
    void everyFieldMayBeZero() {
        OffsetPaginator none = OffsetPaginator.builder()
                .currentPage(0)
                .itemsPerPage(0)
                .totalItems(0)
                .totalPages(0)
                .build();

        assertThat(none.totalItems()).isZero();
    }

    @Test
    void aNegativeNumberIsRejectedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Samples.paginator().currentPage(-1).build())
                .withMessage("currentPage: must be at least 0, is -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Samples.paginator().itemsPerPage(-2).build())
                .withMessage("itemsPerPage: must be at least 0, is -2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Samples.paginator().totalItems(-3).build())
                .withMessage("totalItems: must be at least 0, is -3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Samples.paginator().totalPages(-4).build())
                .withMessage("totalPages: must be at least 0, is -4");
    }

    @Test
    void paginatorsAreEqualByContent() {
        assertThat(Samples.paginator().build())
                .isEqualTo(Samples.paginator().build())
                .hasSameHashCodeAs(Samples.paginator().build())
                .isNotEqualTo(Samples.paginator().totalItems(4).build());
    }
}
