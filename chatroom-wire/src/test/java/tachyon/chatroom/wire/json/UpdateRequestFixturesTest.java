package tachyon.chatroom.wire.json;

import java.util.Map;
import tachyon.chatroom.domain.JsonArray;
import tachyon.chatroom.domain.JsonNumber;
import tachyon.chatroom.domain.JsonObject;
import tachyon.chatroom.domain.JsonValue;
import tachyon.chatroom.domain.UpdateChatroomRequest;

/** The body of an update. */
class UpdateRequestFixturesTest extends FixturesTest<UpdateChatroomRequest> {
    UpdateRequestFixturesTest() {
        super(
                "update-request",
                Map.of(
                        "empty", update().build(),
                        "name", update().name("Daily standup").build(),
                        "name-and-metadata",
                                update().name("Daily standup")
                                        .putMetadata("user_id", "us_1")
                                        .build(),
                        "null-metadata", update().metadata(JsonValue.ofNull()).build(),
                        "empty-name-and-metadata",
                                update().name("").metadata(JsonObject.of()).build(),
                        "another-order",
                                update().name("Daily")
                                        .metadata(JsonArray.of(new JsonNumber("1.10")))
                                        .build()),
                RequestJson::readUpdate,
                RequestJson::write);
    }

    private static UpdateChatroomRequest.Builder update() {
        return UpdateChatroomRequest.builder();
    }
}
