/** Connections, closing, interruption, and clients that the caller owns. */
@NullMarked
package tachyon.chatroom.integration.lifecycle;

import org.jspecify.annotations.NullMarked;
