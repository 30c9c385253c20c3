/** The contract of a gateway over each transport, plain and decorated, against the emulator. */
@NullMarked
package tachyon.chatroom.integration.contract;

import org.jspecify.annotations.NullMarked;
