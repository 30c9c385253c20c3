package tachyon.chatroom.integration.responses;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.domain.ListMessagesRequest;
import tachyon.chatroom.domain.UpdateChatroomRequest;
import tachyon.chatroom.integration.fixtures.Reply;
import tachyon.chatroom.integration.fixtures.Transport;
import tachyon.chatroom.integration.fixtures.TransportTest;
import tachyon.chatroom.port.ChatroomGateway;

/** The example responses of the OpenAPI document, read over both transports. */
class DocumentExamplesTest extends TransportTest {
    private static final Map<String, Function<ChatroomGateway, Object>> CALLS = Map.of(
            "create_chatroom", gateway -> gateway.createChatroom(CREATE),
            "update_chatroom",
                    gateway -> gateway.updateChatroom(
                            ChatroomId.of("ch_1"),
                            UpdateChatroomRequest.builder().build()),
            "get_chatrooms", gateway -> gateway.listChatrooms(LIST),
            "get_chatroom_messages",
                    gateway -> gateway.listMessages(
                            ChatroomId.of("ch_1"), ListMessagesRequest.builder().build()));

    /** An example response of the document. */
    record Example(String operationId, String json) {}

    @Test
    void theDocumentHasAnExampleForEachOperationWithAResponseBody() {
        assertThat(examples().map(Example::operationId)).hasSameElementsAs(CALLS.keySet());
        assertThat(examples()).hasSizeGreaterThanOrEqualTo(5);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void bothTransportsReadEachExampleAlike(Example example) {
        Object read = read(Transport.HTTPCLIENT5, example);

        assertThat(read).isNotNull().isEqualTo(read(Transport.RETROFIT, example));
    }

    private Object read(Transport transport, Example example) {
        ChatroomGateway gateway = createGateway(transport, server(Reply.json("200 OK", example.json())));
        return Objects.requireNonNull(CALLS.get(example.operationId())).apply(gateway);
    }

    static Stream<Example> examples() {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        options.setResolveFully(true);
        OpenAPI document = new OpenAPIV3Parser()
                .read(Path.of("..", "docs", "openapi", "chatroom.yaml").toString(), null, options);
        return document.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .flatMap(DocumentExamplesTest::examplesOf);
    }

    private static Stream<Example> examplesOf(Operation operation) {
        return Stream.ofNullable(operation.getResponses().get("200"))
                .flatMap(response -> response.getContent().values().stream())
                .map(MediaType::getExamples)
                .map(Map::values)
                .flatMap(Collection::stream)
                .map(example -> new Example(operation.getOperationId(), json(example.getValue())));
    }

    private static String json(Object value) {
        try {
            return Json.mapper().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
