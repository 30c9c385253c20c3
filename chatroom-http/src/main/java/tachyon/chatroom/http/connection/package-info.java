/** The connections that both HTTP adapters open. */
@NullMarked
package tachyon.chatroom.http.connection;

import org.jspecify.annotations.NullMarked;
