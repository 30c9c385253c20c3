package tachyon.chatroom.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tachyon.chatroom.port.Operation;

/** Compares every description with the service's REST reference, whose values are literal here. */
class RestOperationTest {
    @Test
    void describesEveryOperationOnceInTheirOrder() {
        assertThat(RestOperation.ALL).extracting(RestOperation::operation).containsExactly(Operation.values());
        assertThat(RestOperation.ALL)
                .extracting(RestOperation::toString)
                .containsExactly(
                        "create_chatroom",
                        "update_chatroom",
                        "delete_chatroom",
                        "get_chatrooms",
                        "get_chatroom_messages");
    }

    @ParameterizedTest
    @EnumSource
    void findsTheDescriptionOfAnOperation(Operation operation) {
        assertThat(RestOperation.of(operation).operation()).isEqualTo(operation);
        assertThat(RestOperation.ALL).contains(RestOperation.of(operation));
    }

    @Test
    void createsAChatroomWithAPostThatRespondsWithABody() {
        assertDescription(RestOperation.CREATE_CHATROOM, "POST", "v1/llms/chatrooms", true, true, 200, 201);
        assertThat(RestOperation.CREATE_CHATROOM.queryParameters()).isEmpty();
    }

    @Test
    void updatesAChatroomWithAPatchThatRespondsWithABody() {
        assertDescription(
                RestOperation.UPDATE_CHATROOM, "PATCH", "v1/llms/chatrooms/{chatroom_id}", true, true, 200, 201);
        assertThat(RestOperation.UPDATE_CHATROOM.queryParameters()).isEmpty();
    }

    @Test
    void deletesAChatroomWithADeleteThatRespondsWithoutABody() {
        assertDescription(
                RestOperation.DELETE_CHATROOM, "DELETE", "v1/llms/chatrooms/{chatroom_id}", false, false, 204, 200);
        assertThat(RestOperation.DELETE_CHATROOM.queryParameters()).isEmpty();
    }

    @Test
    void listsChatroomsWithAGetOfFourOptionalParameters() {
        assertDescription(RestOperation.LIST_CHATROOMS, "GET", "v1/llms/chatrooms", false, true, 200);
        assertThat(RestOperation.LIST_CHATROOMS.queryParameters())
                .containsExactly(
                        new QueryParameter("limit", false),
                        new QueryParameter("offset", false),
                        new QueryParameter("search", false),
                        new QueryParameter("metadata_user_id", false));
    }

    @Test
    void listsMessagesWithAGetOfThreeRequiredParameters() {
        assertDescription(
                RestOperation.LIST_MESSAGES, "GET", "v1/llms/chatrooms/{chatroom_id}/messages", false, true, 200);
        assertThat(RestOperation.LIST_MESSAGES.queryParameters())
                .containsExactly(
                        new QueryParameter("limit", true),
                        new QueryParameter("offset", true),
                        new QueryParameter("search", true));
    }

    @Test
    void findsAQueryParameterByItsName() {
        assertThat(RestOperation.LIST_CHATROOMS.queryParameter("offset")).contains(new QueryParameter("offset", false));
        assertThat(RestOperation.LIST_MESSAGES.queryParameter("offset")).contains(new QueryParameter("offset", true));
        assertThat(RestOperation.LIST_MESSAGES.queryParameter("metadata_user_id"))
                .isEmpty();
    }

    private static void assertDescription(
            RestOperation<?> operation,
            String method,
            String pathTemplate,
            boolean hasRequestBody,
            boolean hasResponseBody,
            Integer... successStatuses) {
        assertThat(operation.method()).isEqualTo(method);
        assertThat(operation.pathTemplate()).isEqualTo(pathTemplate);
        assertThat(operation.hasRequestBody()).isEqualTo(hasRequestBody);
        assertThat(operation.hasResponseBody()).isEqualTo(hasResponseBody);
        assertThat(operation.successStatuses()).containsExactly(successStatuses);
        assertThat(operation.successStatus()).isEqualTo(successStatuses[0]);
        assertThat(IntStream.rangeClosed(-1, 1000).filter(operation::isSuccess).boxed())
                .containsExactlyInAnyOrder(successStatuses);
    }
}
