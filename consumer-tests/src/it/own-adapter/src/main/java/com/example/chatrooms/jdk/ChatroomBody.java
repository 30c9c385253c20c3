package com.example.chatrooms.jdk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import tachyon.chatroom.domain.JsonValue;

/** What is sent of a chatroom. What was not given is absent, and not null: null is metadata that was given. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ChatroomBody(Optional<String> name, Optional<JsonValue> metadata) {}
