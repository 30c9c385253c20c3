package tachyon.chatroom.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.domain.ListChatroomsRequest;
import tachyon.chatroom.domain.ListMessagesRequest;
import tachyon.chatroom.domain.UpdateChatroomRequest;
import tachyon.chatroom.port.ChatroomException;
import tachyon.chatroom.port.ChatroomGateway;

/** A program that creates, changes and deletes a chatroom. Its results omit the values that differ between runs. */
final class ShortProgram {
    static final List<String> STEPS = List.of(
            "create with metadata",
            "update the name",
            "list with search",
            "list messages",
            "delete",
            "update the deleted chatroom");

    /** A part of the names that no other chatroom has, so that the search finds only this one. */
    private final String mark = UUID.randomUUID().toString();

    private final ChatroomGateway chatrooms;

    private ShortProgram(ChatroomGateway chatrooms) {
        this.chatrooms = chatrooms;
    }

    /** Runs the steps and returns their results, in the order of {@link #STEPS}. */
    static List<String> run(ChatroomGateway chatrooms) {
        return new ShortProgram(chatrooms).steps();
    }

    private List<String> steps() {
        List<String> results = new ArrayList<>();
        Chatroom room = create(results);
        if (room == null) {
            // The other steps need the chatroom.
            STEPS.stream().skip(1).forEach(step -> results.add("-"));
            return results;
        }
        results.add(result(() -> shown(rename(room, "Retro " + mark))));
        results.add(result(this::found));
        results.add(result(() -> chatrooms
                        .listMessages(room.id(), ListMessagesRequest.builder().build())
                        .size()
                + " messages"));
        results.add(result(() -> {
            chatrooms.deleteChatroom(room.id());
            return "deleted";
        }));
        results.add(result(() -> shown(rename(room, "Too late " + mark))));
        return results;
    }

    private @Nullable Chatroom create(List<String> results) {
        AtomicReference<@Nullable Chatroom> created = new AtomicReference<>();
        results.add(result(() -> {
            Chatroom room = chatrooms.createChatroom(CreateChatroomRequest.builder()
                    .name("Daily standup " + mark)
                    .putMetadata("user_id", "U4af4980629")
                    .build());
            created.set(room);
            return shown(room) + " " + room.metadata();
        }));
        return created.get();
    }

    private String found() {
        ListChatroomsRequest request =
                ListChatroomsRequest.builder().search("Retro " + mark).build();
        List<String> names = chatrooms.listChatrooms(request).chatrooms().stream()
                .map(this::shown)
                .toList();
        return names.size() + " found: " + String.join(", ", names);
    }

    private Chatroom rename(Chatroom room, String name) {
        return chatrooms.updateChatroom(
                room.id(), UpdateChatroomRequest.builder().name(name).build());
    }

    private String shown(Chatroom room) {
        return room.name().replace(" " + mark, "");
    }

    private static String result(Supplier<String> step) {
        try {
            return step.get();
        } catch (ChatroomException e) {
            return e.getClass().getSimpleName() + ", " + e.outcome();
        }
    }
}
