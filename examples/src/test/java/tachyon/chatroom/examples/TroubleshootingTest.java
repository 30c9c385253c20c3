package tachyon.chatroom.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tachyon.chatroom.adapter.inmemory.InMemoryChatrooms;
import tachyon.chatroom.decorator.resilience.ResilienceSettings;
import tachyon.chatroom.decorator.resilience.ResilientChatrooms;
import tachyon.chatroom.domain.ListChatroomsRequest;
import tachyon.chatroom.http.ConnectionSettings;
import tachyon.chatroom.port.ChatroomException;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.ConnectFailedException;
import tachyon.chatroom.port.DeadlineExceededException;
import tachyon.chatroom.port.ErrorResponse;
import tachyon.chatroom.port.Operation;
import tachyon.chatroom.port.Outcome;
import tachyon.chatroom.port.ServiceException;

/** The messages that docs/troubleshooting.md and docs/getting-started.md quote. */
class TroubleshootingTest {
    private static final String PAGE = page("docs/troubleshooting.md");
    private static final String MISSING_FIELDS =
            "Cannot build ConnectionSettings, some of required attributes are not set";

    private static final List<String> OTHERS_MESSAGES = List.of(
            MISSING_FIELDS, // Immutables
            "PKIX path building failed", // the JDK
            "Read timed out", // the JDK
            "automatic module cannot be used with jlink", // the JDK
            "SLF4J(W): No SLF4J providers were found");

    private static final Pattern FIRST_COLUMN = Pattern.compile("(?m)^\\| (.+?) \\|");

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private final MessageLiterals library = MessageLiterals.ofTheLibrary();

    @Test
    void quotesTheLibrarysMessagesOnly() {
        List<String> messages = FIRST_COLUMN
                .matcher(PAGE)
                .results()
                .flatMap(cell -> messagesIn(cell.group(1)).stream())
                .toList();

        assertThat(messages).hasSizeGreaterThan(20).containsAll(OTHERS_MESSAGES);
        assertThat(messages)
                .filteredOn(message -> !OTHERS_MESSAGES.contains(message))
                .allMatch(library::contain);
    }

    @Test
    void quotesTheLibrarysMessagesOutsideOfTheTables() {
        String prose = PAGE.replaceAll("(?m)^\\|.*$", "").replaceAll("(?s)```.*?```", "");

        assertThat(messagesIn(prose)).hasSizeGreaterThanOrEqualTo(2).allMatch(library::contain);
    }

    @Test
    void recognizesAMessageThatNoSourceHas() {
        assertThat(library.contain("did not complete within … ms")).isTrue();
        assertThat(library.contain("did not finish within … ms")).isFalse();
        assertThat(library.contain("operatorId: must hold no lone surrogates")).isFalse();
    }

    @Test
    void findsLiteralsButNoComments() {
        String source = "/* \"a\" */ f('\"', \"b // \" + x, \"c \"\n + \"\\\"d\\\"\"); // \"e\"\n\"\"\" f \"\"\"";

        assertThat(MessageLiterals.in(source)).containsExactly("b // ", "c \"d\"");
    }

    @Test
    void quotesTheMessageForMissingSettings() {
        assertThatThrownBy(() -> ConnectionSettings.builder().build()).hasMessageContaining(MISSING_FIELDS);
    }

    @Test
    void showsTheMessageOfAServicesFailure() {
        ErrorResponse response = ErrorResponse.builder()
                .status(429)
                .errorCode("rate_limited")
                .errorMessage("Too many requests")
                .requestId("req_1")
                .build();

        assertThat(PAGE)
                .contains(
                        ServiceException.of(Operation.CREATE_CHATROOM, response).getMessage());
    }

    @Test
    void showsTheMessageOfACallWithThreeAttempts() {
        Duration timeout = Duration.ofSeconds(10);
        InMemoryChatrooms service = InMemoryChatrooms.create();
        service.failNextCall(ServiceException.of(Operation.LIST_CHATROOMS, 503));
        service.failNextCall(ServiceException.of(Operation.LIST_CHATROOMS, 503));
        service.failNextCall(new DeadlineExceededException(Operation.LIST_CHATROOMS, Outcome.UNKNOWN, timeout, null));
        ChatroomGateway resilient = ResilientChatrooms.wrap(
                service,
                ResilienceSettings.builder()
                        .timeout(timeout)
                        .sleeper(time -> {})
                        .build());

        ChatroomException failure = catchThrowableOfType(
                ChatroomException.class,
                () -> resilient.listChatrooms(ListChatroomsRequest.builder().build()));

        assertThat(PAGE).contains(failure.getMessage());
    }

    @Test
    void showsTheMessageOfAFirstCallWithoutTheEmulator() {
        String reason = "no connection could be established";

        assertThat(library.contain(reason)).isTrue();
        assertThat(page("docs/getting-started.md"))
                .contains("`" + new ConnectFailedException(Operation.CREATE_CHATROOM, reason, null).getMessage() + "`");
    }

    /** Returns the texts in backticks with a space in them: names of types and methods have none. */
    private static List<String> messagesIn(String text) {
        return CODE.matcher(text)
                .results()
                .map(code -> code.group(1))
                .filter(code -> code.contains(" "))
                .toList();
    }

    private static String page(String path) {
        return Pages.read(Pages.REPOSITORY.resolve(path));
    }
}
