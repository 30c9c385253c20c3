package tachyon.chatroom.contract;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import tachyon.chatroom.domain.ChatMessage;
import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.domain.ListMessagesRequest;
import tachyon.chatroom.domain.MessageContent;
import tachyon.chatroom.port.ChatroomGateway;

/** Mutants whose search of messages covers other texts of a message than those that the contract lists. */
@SuppressWarnings("ImmutableEnumChecker") // The functions have no state.
enum MessageSearchMutant implements Mutant {
    SEARCH_COVERS_TEXTS_ONLY(content -> content instanceof MessageContent.Text text ? text.text() : ""),
    SEARCH_EXCLUDES_TOOL_ARGUMENTS(content -> content instanceof MessageContent.ToolCall ? "" : text(content)),
    SEARCH_EXCLUDES_TOOL_RESULTS(content -> content instanceof MessageContent.ToolResult ? "" : text(content)),
    SEARCH_EXCLUDES_COMPLETIONS(content -> content instanceof MessageContent.AttemptCompletion ? "" : text(content)),
    SEARCH_COVERS_TOOL_NAMES(content ->
            content instanceof MessageContent.ToolCall call ? call.args() + "\0" + call.toolName() : text(content)),
    SEARCH_COVERS_COMMANDS(content -> content instanceof MessageContent.AttemptCompletion completion
            ? completion.result() + "\0" + completion.command().orElse("")
            : text(content)),
    SEARCH_COVERS_IMAGES(content -> content instanceof MessageContent.Image image ? image.image() : text(content)),
    SEARCH_COVERS_FILES(content -> content instanceof MessageContent.File file ? file.file() : text(content)),
    SEARCH_COVERS_UNKNOWN_CONTENT(content ->
            content instanceof MessageContent.Unknown unknown ? unknown.json().toString() : text(content)),
    SEARCH_COVERS_EVERYTHING(MessageContent::toString);

    private final Function<MessageContent, String> searched;

    MessageSearchMutant(Function<MessageContent, String> searched) {
        this.searched = searched;
    }

    @Override
    public String killedBy() {
        return "ListMessages";
    }

    @Override
    public ChatroomGateway mutate(ChatroomGateway original) {
        return new MutantGateway(this, original) {
            @Override
            public List<ChatMessage> listMessages(ChatroomId chatroomId, ListMessagesRequest request) {
                if (request.search().isEmpty()) {
                    return original.listMessages(chatroomId, request);
                }
                Stream<ChatMessage> all = original
                        .listMessages(
                                chatroomId,
                                ListMessagesRequest.builder()
                                        .limit(Integer.MAX_VALUE)
                                        .build())
                        .stream();
                return all.filter(message -> searched.apply(message.content()).contains(request.search()))
                        .skip(request.offset())
                        .limit(request.limit())
                        .toList();
            }
        };
    }

    private static String text(MessageContent content) {
        return MatchMutant.text(content);
    }
}
