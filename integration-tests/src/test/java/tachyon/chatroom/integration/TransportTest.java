package tachyon.chatroom.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import tachyon.chatroom.http.ConnectionSettings;
import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.domain.ListChatroomsRequest;
import tachyon.chatroom.port.ChatroomException;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.Outcome;

/** What the tests of transports share: settings, literal answers, and how a failure is looked at. */
abstract class TransportTest {
    static final String TOKEN = "secret-token-1";

    static final String ROOM = """
            {"id":"ch_1","name":"Room","operator_id":"tn_1","owner_id":"us_1","metadata":{},\
            "created_at":"2025-01-02T03:04:05Z","updated_at":"2025-01-02T03:04:05Z"}""";
    static final String ONE_ROOM = "{\"chatroom\":" + ROOM + "}";
    static final String ROOMS = "{\"chatrooms\":[" + ROOM + "],\"paginator\":"
            + "{\"current_page\":1,\"items_per_page\":20,\"total_items\":1,\"total_pages\":1}}";
    static final String NO_MESSAGES = "{\"messages\":[]}";

    static final CreateChatroomRequest CREATE =
            CreateChatroomRequest.builder().name("Room").build();
    static final ListChatroomsRequest LIST = ListChatroomsRequest.builder().build();

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();

    @AfterEach
    void closeWhatWasOpened() throws Exception {
        while (!opened.isEmpty()) {
            opened.pop().close();
        }
    }

    final <T extends AutoCloseable> T closedAfterwards(T resource) {
        opened.push(resource);
        return resource;
    }

    final ChatroomGateway connect(Transport transport, ConnectionSettings.Builder settings) {
        return closedAfterwards(transport.connect(settings.build()));
    }

    final ChatroomGateway connect(Transport transport, RawServer server) {
        return connect(transport, settings(server.url()));
    }

    final RawServer server(RawServer.Reply... replies) {
        return closedAfterwards(RawServer.start(RawServer.inTurn(replies)));
    }

    static ConnectionSettings.Builder settings(String baseUrl) {
        return ConnectionSettings.builder()
                .baseUrl(baseUrl)
                .operatorId("tn_1")
                .accessToken(TOKEN)
                .timeout(Duration.ofSeconds(10));
    }

    /** The failure of a call, which shows its token nowhere. */
    static ChatroomException failureOf(ThrowingCallable call) {
        Throwable thrown = catchThrowable(call);
        assertThat(thrown).isInstanceOf(ChatroomException.class);
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        assertThat(trace.toString()).doesNotContain(TOKEN);
        return (ChatroomException) thrown;
    }

    static ChatroomException assertFails(
            Class<? extends ChatroomException> failure, Outcome outcome, ThrowingCallable call) {
        ChatroomException thrown = failureOf(call);
        assertThat(thrown).isExactlyInstanceOf(failure);
        assertThat(thrown.outcome()).as("outcome of %s", thrown).isEqualTo(outcome);
        return thrown;
    }

    /** Runs a call that has to return long before anything that it might wait for in vain. */
    static void assertPrompt(Duration most, Runnable call) {
        long start = System.nanoTime();
        call.run();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(most);
    }

    static void assertWorks(ChatroomGateway gateway) {
        assertThat(gateway.listChatrooms(LIST).chatrooms()).hasSize(1);
    }
}
