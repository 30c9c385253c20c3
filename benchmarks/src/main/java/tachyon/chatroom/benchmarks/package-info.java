/** What a call costs: beside the bare transports, and beside clients that a generator wrote. */
@NullMarked
package tachyon.chatroom.benchmarks;

import org.jspecify.annotations.NullMarked;
