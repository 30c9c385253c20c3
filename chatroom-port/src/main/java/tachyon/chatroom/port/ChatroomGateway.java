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
 * A client of the chatroom service, independent of the transport. Operations, parameters and defaults follow the
 * service's REST reference.
 *
 * <p>An adapter implements this interface over one transport. A decorator implements it around another gateway, for
 * example to retry or to observe calls.
 *
 * <p><b>Threading.</b> Gateways and their views are safe for use by multiple threads, including virtual threads. A call
 * blocks its thread until it succeeds or fails.
 *
 * <p><b>Failures.</b> A failed call throws a {@link ChatroomException}, the base of a sealed hierarchy of unchecked
 * exceptions. Its {@linkplain ChatroomException#outcome() outcome} specifies whether the service applied the request.
 * Exceptions outside of this hierarchy come from the arguments or the token supplier, and the attempt sent nothing:
 *
 * <ul>
 *   <li>an exception of the supplier reaches the caller unchanged;
 *   <li>{@link NullPointerException}: the supplier returned null, or an argument is null;
 *   <li>{@link IllegalArgumentException}: the supplier returned text that is not a valid {@link AccessToken}.
 * </ul>
 *
 * <p><b>Attempts.</b> An adapter makes one attempt per call. It neither retries nor follows redirects. A client object
 * that the application provides can retry requests; the adapter's factory documents the exceptions to this rule. A
 * decorator can retry, and {@link ChatroomException#attempts()} then returns the number of attempts.
 *
 * <p><b>Timeout.</b> A call that does not complete within its {@linkplain CallOptions#timeout() overall timeout} fails
 * with a {@link DeadlineExceededException}. The timeout does not cover:
 *
 * <ul>
 *   <li>the time that the token supplier spends in the current attempt;
 *   <li>a host name resolution that hangs;
 *   <li>the time that a client object provided by the application adds to a call, for example in an interceptor.
 * </ul>
 *
 * <p><b>Interruption.</b> A call whose thread is interrupted before the call fails with a
 * {@link CallInterruptedException}: it does not call the token supplier, sends nothing, and has the outcome
 * {@link Outcome#NOT_APPLIED}. If the supplier interrupts the thread, nothing is sent either, and the outcome is the
 * same. An interrupt during the call ends it at once, on every kind of thread; a call that completes at the same moment
 * can still return its value. Over a client object that the application provides, a socket read on a platform thread
 * continues until bytes arrive or the overall timeout elapses. A host name resolution continues in every case. The
 * thread's interrupt flag remains set.
 */
public interface ChatroomGateway extends AutoCloseable {
    /**
     * Creates a chatroom that belongs to the calling operator.
     *
     * @param request the name and the metadata, both optional
     * @return the new chatroom, with the identifier that the service assigned
     * @throws ChatroomException if the call fails
     */
    Chatroom createChatroom(CreateChatroomRequest request);

    /**
     * Updates a chatroom. Fields that the request does not set keep their value. Metadata that it sets replaces all
     * current metadata.
     *
     * @param chatroomId the chatroom's identifier
     * @param request the changes
     * @return the updated chatroom
     * @throws ChatroomNotFoundException if the calling operator has no such chatroom
     * @throws ChatroomException if the call fails for another reason
     */
    Chatroom updateChatroom(ChatroomId chatroomId, UpdateChatroomRequest request);

    /**
     * Deletes a chatroom.
     *
     * @param chatroomId the chatroom's identifier
     * @throws ChatroomNotFoundException if the calling operator has no such chatroom
     * @throws ChatroomException if the call fails for another reason
     */
    void deleteChatroom(ChatroomId chatroomId);

    /**
     * Lists one page of the calling operator's chatrooms.
     *
     * @param request the conditions, the limit and the offset
     * @return the page, with its position among all matching chatrooms
     * @throws ChatroomException if the call fails
     */
    ChatroomPage listChatrooms(ListChatroomsRequest request);

    /**
     * Lists all matching chatrooms of the calling operator as a lazy stream, starting at the request's offset.
     *
     * <p>The stream fetches a page with {@link #listChatrooms} when the page's first chatroom is requested. The
     * request's limit is the size of a page. Default: {@value ListChatroomsRequest#MAX_LIMIT}. If a call fails, the
     * stream's terminal operation throws the {@link ChatroomException}. The stream is sequential and does not need to
     * be closed.
     *
     * <p>Pages are addressed by offset. If chatrooms are created or deleted during the iteration, a chatroom can appear
     * twice or be skipped. To delete the listed chatrooms, collect the stream into a list first:
     *
     * <pre>{@code
     * List<Chatroom> chatrooms = gateway.listAllChatrooms(request).toList();
     * chatrooms.forEach(chatroom -> gateway.deleteChatroom(chatroom.id()));
     * }</pre>
     *
     * @param request the conditions, the page size and the first offset
     * @return a sequential stream; the thread of the terminal operation makes the calls
     * @throws NullPointerException if the request is null
     */
    default Stream<Chatroom> listAllChatrooms(ListChatroomsRequest request) {
        return ChatroomPages.stream(this, request);
    }

    /**
     * Lists messages of a chatroom of the calling operator.
     *
     * @param chatroomId the chatroom's identifier
     * @param request the condition, the limit and the offset
     * @return the messages in the service's order; unmodifiable, possibly empty
     * @throws ChatroomNotFoundException if the calling operator has no such chatroom
     * @throws ChatroomException if the call fails for another reason
     */
    List<ChatMessage> listMessages(ChatroomId chatroomId, ListMessagesRequest request);

    /**
     * Creates a view: a gateway that shares this gateway's transport and applies the given options to its calls. Use a
     * view for one tenant or for a single call.
     *
     * <p>Options that are not set keep this gateway's values. Closing a view has no effect. Views of a closed gateway
     * can be created; their calls fail.
     *
     * @param options the options of the view's calls
     * @return the view
     */
    ChatroomGateway withOptions(CallOptions options);

    /**
     * Closes this gateway and the resources that it created. A client object provided by the application stays open.
     *
     * <p>Calls in flight and later calls fail with a {@link GatewayClosedException}, including calls of views. Later
     * calls do not call the token supplier. If the supplier closes the gateway, its own call fails with a
     * {@link GatewayClosedException}, and nothing is sent. Closing a closed gateway has no effect.
     */
    @Override
    void close();
}
