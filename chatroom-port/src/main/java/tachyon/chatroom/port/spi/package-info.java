/**
 * The parts of the port that only this library's own modules use: decorators that retry calls, and settings that share one
 * range of timeouts. Not exported to users.
 */
@NullMarked
package tachyon.chatroom.port.spi;

import org.jspecify.annotations.NullMarked;
