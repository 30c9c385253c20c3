package tachyon.chatroom.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class GiveUpEventTest {
    private final ChatroomException failure =
            new ConnectionLostException(Operation.LIST_CHATROOMS, Outcome.UNKNOWN, "reset", null);

    private GiveUpEvent.Builder event() {
        return GiveUpEvent.builder().reason(GiveUpReason.NO_TIME_LEFT).failure(failure);
    }

    @Test
    void returnsEveryFieldAsSet() {
        GiveUpEvent event = event().build();

        assertThat(event.reason()).isEqualTo(GiveUpReason.NO_TIME_LEFT);
        assertThat(event.failure()).isSameAs(failure);
    }

    @Test
    void namesMissingFields() {
        assertThatIllegalStateException()
                .isThrownBy(() -> GiveUpEvent.builder().build())
                .withMessageContaining("GiveUpEvent")
                .withMessageEndingWith("[reason, failure]");
    }

    @Test
    void isEqualByContentAndPrintsIt() {
        assertThat(event().build())
                .isEqualTo(event().build())
                .hasSameHashCodeAs(event().build())
                .isNotEqualTo(event().reason(GiveUpReason.CLOSED).build())
                .hasToString("GiveUpEvent{reason=NO_TIME_LEFT, failure=" + failure + "}");
    }
}
