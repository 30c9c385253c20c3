/** A package of a planted cycle. */
@NullMarked
package tachyon.chatroom.integration.build.cycle.first;

import org.jspecify.annotations.NullMarked;
