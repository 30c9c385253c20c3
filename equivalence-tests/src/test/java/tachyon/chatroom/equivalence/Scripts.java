package tachyon.chatroom.equivalence;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.domain.JsonObject;
import tachyon.chatroom.domain.JsonValue;
import tachyon.chatroom.domain.ListChatroomsRequest;
import tachyon.chatroom.domain.ListMessagesRequest;
import tachyon.chatroom.domain.MessageContent;
import tachyon.chatroom.domain.Role;
import tachyon.chatroom.domain.UpdateChatroomRequest;
import tachyon.chatroom.domain.UserId;

/** Random scripts. Few operators and rooms make steps interact; hostile values reveal errors in their processing. */
final class Scripts {
    private Scripts() {}

    static Arbitrary<List<Step>> scripts() {
        return Arbitraries.frequencyOf(
                        Tuple.of(5, creates()),
                        Tuple.of(3, updates()),
                        Tuple.of(2, Combinators.combine(operators(), rooms()).as(Step.Delete::new)),
                        Tuple.of(4, Combinators.combine(operators(), listings()).as(Step.ListPage::new)),
                        Tuple.of(1, Combinators.combine(operators(), listings()).as(Step.ListAll::new)),
                        Tuple.of(
                                2,
                                Combinators.combine(statuses(), Arbitraries.lazy(Scripts::calls))
                                        .as(Step.FailWith::new)),
                        Tuple.of(3, messageAdditions()),
                        Tuple.of(3, messageListings()))
                .list()
                .ofMinSize(1)
                .ofMaxSize(25);
    }

    private static Arbitrary<Integer> statuses() {
        return Arbitraries.of(400, 401, 403, 404, 405, 408, 409, 413, 418, 422, 429, 500, 501, 502, 503, 504, 599);
    }

    private static Arbitrary<Step> calls() {
        return Arbitraries.oneOf(
                creates(),
                updates(),
                Combinators.combine(operators(), rooms()).as(Step.Delete::new),
                Combinators.combine(operators(), listings()).as(Step.ListPage::new),
                messageListings());
    }

    private static Arbitrary<Integer> operators() {
        return Arbitraries.integers().between(0, 2);
    }

    private static Arbitrary<Integer> rooms() {
        return Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.integers().between(0, 4)),
                Tuple.of(1, Arbitraries.integers().between(-HostileValues.IDS.size(), -1)));
    }

    private static Arbitrary<JsonValue> metadata() {
        Arbitrary<JsonValue> withUser = Arbitraries.of("us_1", "us_2")
                .map(user -> JsonObject.builder().put("user_id", user).build());
        return Arbitraries.oneOf(HostileValues.json(), withUser);
    }

    private static Arbitrary<Step> creates() {
        return Combinators.combine(
                        operators(),
                        HostileValues.anyCharacters().optional(),
                        metadata().optional())
                .as((operator, name, metadata) -> new Step.Create(
                        operator,
                        CreateChatroomRequest.builder()
                                .name(name)
                                .metadata(metadata)
                                .build()));
    }

    private static Arbitrary<Step> updates() {
        return Combinators.combine(
                        operators(),
                        rooms(),
                        HostileValues.anyCharacters().optional(),
                        metadata().optional())
                .as((operator, room, name, metadata) -> new Step.Update(
                        operator,
                        room,
                        UpdateChatroomRequest.builder()
                                .name(name)
                                .metadata(metadata)
                                .build()));
    }

    private static Arbitrary<ListChatroomsRequest> listings() {
        Arbitrary<Optional<UserId>> users =
                Arbitraries.of("us_1", "us_2", "us ü").map(UserId::of).optional(0.3);
        return Combinators.combine(
                        Arbitraries.integers().between(1, 4).optional(0.6),
                        Arbitraries.integers().between(0, 5).optional(0.4),
                        HostileValues.texts().optional(0.4),
                        users)
                .as((limit, offset, search, user) -> {
                    ListChatroomsRequest.Builder request =
                            ListChatroomsRequest.builder().search(search).metadataUserId(user);
                    limit.ifPresent(request::limit);
                    offset.ifPresent(request::offset);
                    return request.build();
                });
    }

    private static Arbitrary<Step> messageListings() {
        return Combinators.combine(
                        operators(),
                        rooms(),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.oneOf(Arbitraries.just(""), HostileValues.texts()))
                .as((operator, room, limit, offset, search) -> new Step.ListMessages(
                        operator,
                        room,
                        ListMessagesRequest.builder()
                                .limit(limit)
                                .offset(offset)
                                .search(search)
                                .build()));
    }

    private static Arbitrary<Step> messageAdditions() {
        Arbitrary<MessageContent> contents = Combinators.combine(
                        Arbitraries.integers().between(0, 6), HostileValues.anyCharacters())
                .as((kind, text) -> switch (kind) {
                    case 0 -> new MessageContent.Text(text);
                    case 1 -> new MessageContent.Image(text);
                    case 2 -> new MessageContent.File(text);
                    case 3 -> new MessageContent.ToolCall(text, text, text, Optional.of(true));
                    case 4 -> new MessageContent.ToolResult(text, text, text);
                    case 5 -> new MessageContent.AttemptCompletion(text, Optional.of(text));
                    default ->
                        new MessageContent.Unknown(JsonObject.builder()
                                .put("type", "other")
                                .put("text", text)
                                .build());
                });
        return Combinators.combine(rooms(), Arbitraries.of("user", "tool", "narrator"), contents)
                .as((room, role, content) -> new Step.AddMessage(room, Role.of(role), content));
    }
}
