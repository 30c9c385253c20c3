package com.example.chatrooms.jdk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import tachyon.chatroom.domain.JsonValue;

/** The body of a create or an update. An empty field is absent and not null: null is a valid value of metadata. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ChatroomBody(Optional<String> name, Optional<JsonValue> metadata) {}
