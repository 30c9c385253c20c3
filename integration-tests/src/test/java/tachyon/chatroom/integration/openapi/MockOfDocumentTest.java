package tachyon.chatroom.integration.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.domain.ListChatroomsRequest;
import tachyon.chatroom.domain.ListMessagesRequest;
import tachyon.chatroom.domain.UpdateChatroomRequest;
import tachyon.chatroom.integration.fixtures.Transport;
import tachyon.chatroom.integration.fixtures.TransportTest;
import tachyon.chatroom.port.ChatroomException;
import tachyon.chatroom.port.ChatroomGateway;

/**
 * The adapters with a mock server that a tool makes from the OpenAPI document. The mock runs outside the build. Prism rejects
 * an empty {@code search}, which the document allows, so that the listing of messages has a search here.
 *
 * <pre>
 * npx @stoplight/prism-cli mock -d -p 4010 docs/openapi/chatroom.yaml
 * ./mvnw test -pl integration-tests -am -Dtest=MockOfDocumentTest -Dopenapi.mock=http://127.0.0.1:4010
 * </pre>
 */
@EnabledIfSystemProperty(named = "openapi.mock", matches = "http://.*", disabledReason = "openapi.mock is not set")
class MockOfDocumentTest {
    private static final int RESPONSES = 100;

    private static final Map<String, Consumer<ChatroomGateway>> OPERATIONS = operations();

    private static Map<String, Consumer<ChatroomGateway>> operations() {
        ChatroomId id = ChatroomId.of("ch_1");
        Map<String, Consumer<ChatroomGateway>> operations = new TreeMap<>();
        operations.put(
                "create",
                gateway -> gateway.createChatroom(
                        CreateChatroomRequest.builder().name("Daily").build()));
        operations.put(
                "update",
                gateway -> gateway.updateChatroom(
                        id, UpdateChatroomRequest.builder().name("Retro").build()));
        operations.put("delete", gateway -> gateway.deleteChatroom(id));
        operations.put(
                "list",
                gateway -> gateway.listChatrooms(
                        ListChatroomsRequest.builder().limit(5).build()));
        operations.put(
                "messages",
                gateway -> gateway.listMessages(
                        id, ListMessagesRequest.builder().search("a").build()));
        return operations;
    }

    @ParameterizedTest
    @EnumSource
    void acceptsEveryResponseOfTheMock(Transport transport) {
        List<String> rejected = new ArrayList<>();
        try (ChatroomGateway gateway = transport.create(
                TransportTest.settings(System.getProperty("openapi.mock")).build())) {
            OPERATIONS.forEach((name, operation) -> {
                for (int i = 0; i < RESPONSES; i++) {
                    try {
                        operation.accept(gateway);
                    } catch (ChatroomException e) {
                        rejected.add(name + ": " + e);
                    }
                }
            });
        }
        assertThat(rejected).isEmpty();
    }
}
