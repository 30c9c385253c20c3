/**
 * The client interface of the chatroom service, {@link tachyon.chatroom.port.ChatroomGateway}, and the failures of its
 * calls, {@link tachyon.chatroom.port.ChatroomException}.
 *
 * <p>The application, each decorator and the adapter depend only on this interface. A request passes from one to the
 * next, and either a value or one failure is returned along the same path.
 *
 * <p><img src="doc-files/flow.svg"
 *     alt="The application, observability, resilience and the adapter call each other through the port, which is
 *     highlighted; the adapter calls the service over HTTP and uses the http module and wire">
 *
 * <p>Failures are unchecked and belong to one sealed hierarchy. A failure has the operation and an
 * {@linkplain tachyon.chatroom.port.ChatroomException#outcome() outcome}, which specifies whether the service applied
 * the request.
 */
@NullMarked
@ImmutablesStyle
package tachyon.chatroom.port;

import org.jspecify.annotations.NullMarked;
