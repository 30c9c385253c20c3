package tachyon.chatroom.equivalence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tachyon.chatroom.domain.ChatMessage;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.domain.ListChatroomsRequest;
import tachyon.chatroom.domain.ListMessagesRequest;
import tachyon.chatroom.domain.MessageContent;
import tachyon.chatroom.domain.Role;
import tachyon.chatroom.domain.UpdateChatroomRequest;
import tachyon.chatroom.port.ChatroomException;
import tachyon.chatroom.port.Operation;
import tachyon.chatroom.port.Outcome;
import tachyon.chatroom.port.ServiceException;

/** One step of a script. Rooms have numbers; a negative number identifies a room that does not exist. */
sealed interface Step {
    /** Runs this step, and returns its result. */
    Object on(Subject subject);

    /** Runs this step, and returns its result or a description of its failure. */
    default Object resultOn(Subject subject) {
        try {
            return on(subject);
        } catch (ServiceException e) {
            return new Failed(
                    e.getClass(),
                    e.operation(),
                    e.outcome(),
                    e.status(),
                    e.response().errorCode(),
                    e.response().errorMessage());
        } catch (ChatroomException e) {
            return new Failed(e.getClass(), e.operation(), e.outcome(), 0, Optional.empty(), Optional.empty());
        }
    }

    /** The properties of a failure that must be equal for all gateways. */
    record Failed(
            Class<?> type,
            Operation operation,
            Outcome outcome,
            int status,
            Optional<String> errorCode,
            Optional<String> errorMessage) {}

    /** Creates a chatroom. */
    record Create(int operator, CreateChatroomRequest request) implements Step {
        @Override
        public Object on(Subject subject) {
            Chatroom created = subject.as(operator).createChatroom(request);
            subject.created(created.id());
            return created;
        }
    }

    /** Updates a chatroom. */
    record Update(int operator, int room, UpdateChatroomRequest request) implements Step {
        @Override
        public Object on(Subject subject) {
            return subject.as(operator).updateChatroom(subject.room(room), request);
        }
    }

    /** Deletes a chatroom. */
    record Delete(int operator, int room) implements Step {
        @Override
        public Object on(Subject subject) {
            subject.as(operator).deleteChatroom(subject.room(room));
            return "deleted";
        }
    }

    /** Lists one page of chatrooms. */
    record ListPage(int operator, ListChatroomsRequest request) implements Step {
        @Override
        public Object on(Subject subject) {
            return subject.as(operator).listChatrooms(request);
        }
    }

    /** Lists the chatrooms of all pages. */
    record ListAll(int operator, ListChatroomsRequest request) implements Step {
        @Override
        public Object on(Subject subject) {
            return subject.as(operator).listAllChatrooms(request).toList();
        }
    }

    /** Lists messages. */
    record ListMessages(int operator, int room, ListMessagesRequest request) implements Step {
        @Override
        public Object on(Subject subject) {
            return subject.as(operator).listMessages(subject.room(room), request);
        }
    }

    /** Runs another step after a failure was queued for it. */
    record FailWith(int status, Step step) implements Step {
        @Override
        public Object on(Subject subject) {
            subject.failNext(status);
            return step.on(subject);
        }
    }

    /** Adds a message, if the room exists. */
    record AddMessage(int room, Role role, MessageContent content) implements Step {
        @Override
        public Object on(Subject subject) {
            ChatMessage message = ChatMessage.builder()
                    .id("msg_1")
                    .userId("us_1")
                    .chatroomId(subject.room(room))
                    .role(role)
                    .content(content)
                    .createdAt(Instant.parse("2025-01-02T03:04:05.5Z"))
                    .build();
            try {
                subject.add(message);
                return message;
            } catch (IllegalArgumentException e) {
                return List.of();
            }
        }
    }
}
