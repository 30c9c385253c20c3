/**
 * The parts of the port for this library's own modules: the recorder of attempts and the number of the current
 * attempt for decorators, the range of timeouts that all settings share, and the text of messages. Not exported to users.
 */
@NullMarked
package tachyon.chatroom.port.spi;

import org.jspecify.annotations.NullMarked;
