package tachyon.chatroom.decorator.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.port.ChatroomNotFoundException;
import tachyon.chatroom.port.Operation;
import tachyon.chatroom.port.Outcome;

/** A delete whose retry gets a 404. */
class DeleteRetryTest {
    private final RetryFixture fixture = new RetryFixture();

    @Test
    void succeedsIfAnEarlierAttemptMayHaveDeletedTheChatroom() {
        for (FailurePoint point :
                List.of(FailurePoint.LOST_CONNECTION, FailurePoint.MALFORMED_RESPONSE, FailurePoint.STATUS_503)) {
            ChatroomId id = fixture.service
                    .createChatroom(CreateChatroomRequest.builder().build())
                    .id();
            fixture.service.failNextCallAfterApplying(point.failure(Operation.DELETE_CHATROOM));

            fixture.wrap(fixture.settings()).deleteChatroom(id);
        }
        assertThat(fixture.time.waits).hasSize(3);
    }

    @Test
    void failsWithNotFoundIfNoEarlierAttemptCanHaveDeletedTheChatroom() {
        fixture.service.deleteChatroom(fixture.room.id());
        fixture.failNext(FailurePoint.NO_CONNECTION);

        ChatroomNotFoundException failure = catchThrowableOfType(
                ChatroomNotFoundException.class,
                () -> fixture.wrap(fixture.settings()).deleteChatroom(fixture.room.id()));

        assertThat(failure.attempts()).isEqualTo(2);
        assertThat(failure.outcome()).isEqualTo(Outcome.NOT_APPLIED);
    }
}
