/** A package of a planted cycle. */
@NullMarked
package tachyon.chatroom.integration.build.cycle.second;

import org.jspecify.annotations.NullMarked;
