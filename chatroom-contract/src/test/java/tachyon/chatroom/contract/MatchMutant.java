package tachyon.chatroom.contract;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import tachyon.chatroom.domain.ChatMessage;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.domain.ChatroomPage;
import tachyon.chatroom.domain.JsonObject;
import tachyon.chatroom.domain.ListChatroomsRequest;
import tachyon.chatroom.domain.ListMessagesRequest;
import tachyon.chatroom.domain.MessageContent;
import tachyon.chatroom.domain.PageInfo;
import tachyon.chatroom.port.ChatroomGateway;

/** A mutant whose listings compare texts incorrectly: both the text of the condition and the stored text. */
record MatchMutant(Field field, Comparison comparison) implements Mutant {
    enum Field {
        NAME,
        METADATA_USER,
        MESSAGE
    }

    @SuppressWarnings("ImmutableEnumChecker") // The functions have no state.
    enum Comparison {
        IGNORES_CASE((text, search) -> lower(text).contains(lower(search))),
        IGNORES_NORMAL_FORM(
                (text, search) -> normal(text, Normalizer.Form.NFC).contains(normal(search, Normalizer.Form.NFC))),
        IGNORES_COMPATIBILITY(
                (text, search) -> normal(text, Normalizer.Form.NFKC).contains(normal(search, Normalizer.Form.NFKC))),
        IGNORES_ACCENTS((text, search) -> plain(text).contains(plain(search))),
        IGNORES_BLANKS_AT_THE_ENDS((text, search) -> text.contains(search.strip())),
        IGNORES_ALL_SPACES((text, search) -> text.replace(" ", "").contains(search.replace(" ", ""))),
        IS_A_LIKE_PATTERN((text, search) -> like(search).matcher(text).find()),
        IS_A_REGEX((text, search) -> regex(text, search)),
        IS_A_GLOB((text, search) -> Pattern.compile(glob(search)).matcher(text).find()),
        MATCHES_A_PREFIX(String::startsWith),
        MATCHES_A_SUFFIX(String::endsWith),
        MATCHES_THE_WHOLE_TEXT(String::equals),
        MATCHES_ANY_WORD((text, search) -> search.isEmpty()
                || Stream.of(search.split(" ", -1)).anyMatch(word -> !word.isEmpty() && text.contains(word))),
        MATCHES_THE_START_OF_THE_SEARCH(
                (text, search) -> text.contains(search.substring(0, Math.min(255, search.length()))));

        private final BiPredicate<String, String> matches;

        Comparison(BiPredicate<String, String> matches) {
            this.matches = matches;
        }
    }

    static Stream<Mutant> all() {
        return Arrays.stream(Field.values())
                .flatMap(field -> Arrays.stream(Comparison.values())
                        .filter(comparison ->
                                field != Field.METADATA_USER || comparison != Comparison.MATCHES_THE_WHOLE_TEXT)
                        .map(comparison -> new MatchMutant(field, comparison)));
    }

    @Override
    public String name() {
        return field + ": " + comparison;
    }

    @Override
    public String killedBy() {
        return field == Field.MESSAGE ? "ListMessages" : "Search";
    }

    @Override
    public ChatroomGateway mutate(ChatroomGateway original) {
        return new MutantGateway(this, original) {
            @Override
            public ChatroomPage listChatrooms(ListChatroomsRequest request) {
                if (field == Field.MESSAGE
                        || (request.search().isEmpty()
                                && request.metadataUserId().isEmpty())) {
                    return original.listChatrooms(request);
                }
                List<Chatroom> found = original.listAllChatrooms(
                                ListChatroomsRequest.builder().build())
                        .filter(room -> matches(room, request))
                        .toList();
                int limit = request.limit().orElse(20);
                return ChatroomPage.builder()
                        .addAllChatrooms(found.stream()
                                .skip(request.offset().orElse(0))
                                .limit(limit)
                                .toList())
                        .pageInfo(PageInfo.builder()
                                .currentPage(request.offset().orElse(0) / limit + 1)
                                .itemsPerPage(limit)
                                .totalItems(found.size())
                                .totalPages((found.size() + limit - 1) / limit)
                                .build())
                        .build();
            }

            @Override
            public List<ChatMessage> listMessages(ChatroomId chatroomId, ListMessagesRequest request) {
                if (field != Field.MESSAGE || request.search().isEmpty()) {
                    return original.listMessages(chatroomId, request);
                }
                return original
                        .listMessages(
                                chatroomId,
                                ListMessagesRequest.builder()
                                        .limit(Integer.MAX_VALUE)
                                        .build())
                        .stream()
                        .filter(message -> comparison.matches.test(text(message.content()), request.search()))
                        .skip(request.offset())
                        .limit(request.limit())
                        .toList();
            }
        };
    }

    private boolean matches(Chatroom room, ListChatroomsRequest request) {
        BiPredicate<String, String> name = field == Field.NAME ? comparison.matches : String::contains;
        BiPredicate<String, String> user = field == Field.METADATA_USER ? comparison.matches : String::equals;
        String userId = room.metadata() instanceof JsonObject object
                ? object.getString("user_id").orElse("\0")
                : "\0";
        return name.test(room.name(), request.search().orElse(""))
                && request.metadataUserId().stream().allMatch(expected -> user.test(userId, expected.value()));
    }

    static String text(MessageContent content) {
        if (content instanceof MessageContent.Text text) {
            return text.text();
        }
        if (content instanceof MessageContent.ToolCall call) {
            return call.args();
        }
        if (content instanceof MessageContent.ToolResult result) {
            return result.result();
        }
        return content instanceof MessageContent.AttemptCompletion completion ? completion.result() : "";
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static String normal(String text, Normalizer.Form form) {
        return Normalizer.normalize(text, form);
    }

    private static String plain(String text) {
        return normal(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }

    private static Pattern like(String search) {
        return Pattern.compile(Pattern.quote(search).replace("%", "\\E.*\\Q").replace("_", "\\E.\\Q"), Pattern.DOTALL);
    }

    private static String glob(String search) {
        return Pattern.quote(search).replace("*", "\\E.*\\Q");
    }

    private static boolean regex(String text, String search) {
        try {
            return Pattern.compile(search).matcher(text).find();
        } catch (PatternSyntaxException e) {
            return text.contains(search);
        }
    }
}
