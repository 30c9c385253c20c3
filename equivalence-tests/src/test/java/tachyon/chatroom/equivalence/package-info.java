/** Tests that all gateways behave the same. */
@NullMarked
package tachyon.chatroom.equivalence;

import org.jspecify.annotations.NullMarked;
