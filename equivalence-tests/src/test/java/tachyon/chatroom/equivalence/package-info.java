/** That every gateway does the same as every other. */
@NullMarked
package tachyon.chatroom.equivalence;

import org.jspecify.annotations.NullMarked;
