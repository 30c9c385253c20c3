/** Faults of the network and the server: failures, deadlines and retries. */
@NullMarked
package tachyon.chatroom.integration.faults;

import org.jspecify.annotations.NullMarked;
