/** Benchmarks of the library, compared with bare transports and generated clients. */
@NullMarked
package tachyon.chatroom.benchmarks;

import org.jspecify.annotations.NullMarked;
