package tachyon.chatroom.wire.json;

import java.util.Map;
import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.domain.JsonArray;
import tachyon.chatroom.domain.JsonNumber;
import tachyon.chatroom.domain.JsonObject;
import tachyon.chatroom.domain.JsonValue;

/** The body of a create. */
class CreateRequestFixturesTest extends FixturesTest<CreateChatroomRequest> {
    CreateRequestFixturesTest() {
        super(
                "create-request",
                Map.of(
                        "empty", create().build(),
                        "name", create().name("Daily standup").build(),
                        "name-and-metadata",
                                create().name("Daily standup")
                                        .putMetadata("user_id", "us_1")
                                        .build(),
                        "null-metadata", create().metadata(JsonValue.ofNull()).build(),
                        "empty-name-and-metadata",
                                create().name("").metadata(JsonObject.of()).build(),
                        "another-order",
                                create().name("Daily")
                                        .metadata(JsonArray.of(new JsonNumber("1.10")))
                                        .build()),
                RequestJson::readCreate,
                RequestJson::write);
    }

    private static CreateChatroomRequest.Builder create() {
        return CreateChatroomRequest.builder();
    }
}
