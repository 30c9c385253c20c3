package tachyon.chatroom.port;

import java.util.List;
import java.util.stream.Stream;
import tachyon.chatroom.domain.ChatMessage;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.domain.ChatroomPage;
import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.domain.ListChatroomsRequest;
import tachyon.chatroom.domain.ListMessagesRequest;
import tachyon.chatroom.domain.UpdateChatroomRequest;

/**
 * The chatroom service, over whatever transport stands behind it.
 *
 * <p><b>Threads.</b> Every gateway and view is safe for use by any number of threads. Calls block until they succeed or
 * fail, and may be made from virtual threads.
 *
 * <p><b>Failures.</b> Every call fails with one of the sealed {@link ChatroomException} family, whose
 * {@linkplain ChatroomException#outcome() outcome} says whether what was asked for may have happened. A call is one
 * attempt, unless something was put around the gateway to repeat it: nothing is repeated behind the caller's back. A
 * thread that is interrupted before or during a call gets a {@link CallInterruptedException}. Besides, a call throws
 * {@link IllegalArgumentException} when the supplier of access tokens gives one that no header can carry,
 * {@link NullPointerException} when it gives none, and whatever that supplier throws; nothing was sent then.
 *
 * <p><b>Time.</b> Every call ends within its total timeout, with a {@link DeadlineExceededException} if need be. Two
 * things cannot be cut short: the supplier of access tokens, whose time does not count, and a resolver of host names that
 * hangs.
 *
 * <p><b>Interrupts.</b> A thread that is interrupted makes no call: it gets a {@link CallInterruptedException} with the
 * outcome {@link Outcome#NOT_APPLIED}, and stays interrupted.
 */
public interface ChatroomGateway extends AutoCloseable {
    /**
     * Creates a chatroom that belongs to the calling operator.
     *
     * @param request the name and metadata, both optional
     * @return the new chatroom, with the id that the service chose
     * @throws ChatroomException if the call fails
     */
    Chatroom createChatroom(CreateChatroomRequest request);

    /**
     * Changes a chatroom. What the request does not give stays as it is; metadata that it gives replaces the old
     * metadata whole.
     *
     * @param chatroomId the chatroom
     * @param request the changes
     * @return the chatroom as it is now
     * @throws ChatroomNotFoundException if the calling operator has no such chatroom
     * @throws ChatroomException if the call fails otherwise
     */
    Chatroom updateChatroom(ChatroomId chatroomId, UpdateChatroomRequest request);

    /**
     * Deletes a chatroom.
     *
     * @param chatroomId the chatroom
     * @throws ChatroomNotFoundException if the calling operator has no such chatroom
     * @throws ChatroomException if the call fails otherwise
     */
    void deleteChatroom(ChatroomId chatroomId);

    /**
     * Lists one page of the calling operator's chatrooms.
     *
     * @param request which chatrooms, and which page
     * @return the page, and where it stands among all that matched
     * @throws ChatroomException if the call fails
     */
    ChatroomPage listChatrooms(ListChatroomsRequest request);

    /**
     * Lists every matching chatroom of the calling operator, from the request's offset on, a page at a time: the
     * request's limit is the page's size, {@value ListChatroomsRequest#MAX_LIMIT} when it gives none.
     *
     * <p>The stream is lazy: a page is asked for when its first chatroom is wanted, and a failure surfaces there. Pages
     * are counted by offset, so chatrooms that come or go meanwhile can make one appear twice or not at all. The stream
     * is sequential and needs no closing.
     *
     * @param request which chatrooms
     * @return the chatrooms; to be consumed by one thread, which makes the calls
     */
    default Stream<Chatroom> listAllChatrooms(ListChatroomsRequest request) {
        return ChatroomPages.stream(this, request);
    }

    /**
     * Lists messages of one of the calling operator's chatrooms.
     *
     * @param chatroomId the chatroom
     * @param request which messages
     * @return the messages, in the service's order, unmodifiable, possibly none
     * @throws ChatroomException if the call fails
     */
    List<ChatMessage> listMessages(ChatroomId chatroomId, ListMessagesRequest request);

    /**
     * A view of this gateway that calls with other options, for one tenant or one call. It shares the transport; options
     * that it does not name stay as they are here. Closing a view closes nothing. A closed gateway gives views too; their
     * calls fail.
     *
     * @param options what the view does differently
     * @return the view
     */
    ChatroomGateway withOptions(CallOptions options);

    /**
     * Closes the gateway and what it opened; a transport that the caller handed in stays open. Calls under way end with
     * a {@link GatewayClosedException}, later ones, views' too, fail with one. A supplier of access tokens that closes the
     * gateway ends its own call so, and nothing is sent. Closing again does nothing.
     */
    @Override
    void close();
}
