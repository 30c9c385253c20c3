/** Connections between calls: closed by the server, with surplus bytes, of limited age, and after interrupts. */
@NullMarked
package tachyon.chatroom.integration.connections;

import org.jspecify.annotations.NullMarked;
