/** How to reach a chatroom service: {@link tachyon.chatroom.connection.ConnectionSettings}, whatever the transport. */
@NullMarked
@ImmutablesStyle
package tachyon.chatroom.connection;

import org.jspecify.annotations.NullMarked;
